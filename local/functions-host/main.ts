// A process that serves a built Functions app without Core Tools: HTTP, queues and timers, by a clock that can be moved.
// Started by local/api.ts with the app's settings as its environment; talks to it over the process channel.
import Module, { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isRecord } from '../http.ts';
import { messageOf } from '../trouble.ts';
import { moveClock, takeOverDate } from './clock.ts';
import { createCore } from './core.ts';
import { createHttp } from './http.ts';
import { createInvoke } from './invoke.ts';
import { listenToQueue } from './queue.ts';
import { readSettings } from './settings.ts';
import { createTimers } from './timers.ts';

const unfinishedWorkEndsWithin = 3_000;

const [appFolder = 'api', bundle = 'dist/functions.cjs'] = process.argv.slice(2);
const { HOST_PORT = '0', HOST_ORIGIN = '', HOST_CLOCK_OFFSET = '0' } = process.env;

// Ctrl+C reaches this process too; when it ends is the world's to say. Without the world it has no work.
process.on('SIGINT', () => undefined);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('disconnect', () => process.exit(0));

takeOverDate();
moveClock(Number(HOST_CLOCK_OFFSET));

type Load = (this: unknown, request: string, ...rest: unknown[]) => unknown;

/** Gives the app our `@azure/functions-core`, the way the real worker does. */
const offer = (core: unknown) => {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    return request === '@azure/functions-core' ? core : load.call(this, request, ...rest);
  };
};

const start = async () => {
  const settings = readSettings(appFolder);
  const core = createCore();
  offer(core.module);
  createRequire(import.meta.url)(join(appFolder, bundle));
  await core.start(appFolder);

  const invoke = createInvoke(core, settings.queues);
  const http = createHttp(invoke, core.triggeredBy('httpTrigger'), settings.routePrefix, HOST_ORIGIN);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(Number(HOST_PORT), '127.0.0.1', resolve);
  });
  const queues = core.triggeredBy('queueTrigger').map((triggered) => listenToQueue(invoke, triggered, settings.queues));
  const timers = createTimers(invoke, core.triggeredBy('timerTrigger'));
  timers.start();

  const stop = async () => {
    const answered = new Promise((resolve) => http.close(resolve));
    http.closeIdleConnections();
    const late = new Promise((resolve) => setTimeout(resolve, unfinishedWorkEndsWithin));
    await Promise.race([late, Promise.all([answered, timers.stop(), ...queues.map((queue) => queue.stop())])]);
    await core.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('message', (message) => {
    if (message === 'stop') return void stop();
    if (!isRecord(message) || typeof message.clockOffset !== 'number') return;
    moveClock(message.clockOffset);
    void timers.clockMoved().then(() => process.send?.({ clockMoved: message.id }));
  });
  process.send?.({ up: (http.address() as AddressInfo).port });
};

start().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
