import { app } from '@azure/functions';
import { config } from './config.ts';
import { conflictCalls } from './conflict/calls.ts';
import { conflictEffects } from './conflict/effects/handlers.ts';
import type { CallName } from './contract/calls.ts';
import { routes } from './contract/routes.ts';
import { organisationCalls } from './organisation/calls.ts';
import { organisationEffects } from './organisation/effects/handlers.ts';
import { peopleCalls } from './people/calls.ts';
import { getHealth, getOpenApi } from './platform/http/health.ts';
import type { Operation, Operations } from './platform/http/operation.ts';
import { serve } from './platform/http/serve.ts';
import { platformOf } from './platform/platform.ts';
import { outboxQueue, type WakeUp } from './platform/storage/queue.ts';
import { recognitionCalls } from './recognition/calls.ts';
import { recognitionEffects } from './recognition/effects.ts';

const operations: Operations = {
  getHealth,
  getOpenApi,
  ...peopleCalls,
  ...organisationCalls,
  ...recognitionCalls,
  ...conflictCalls,
};
const effects = { ...organisationEffects, ...recognitionEffects, ...conflictEffects };

const setAsideSeconds = 600;
const platform = platformOf(config(), effects);

for (const name of Object.keys(routes) as CallName[]) {
  const route = routes[name];
  app.http(name, {
    methods: [route.method],
    route: route.path.slice(1).replace(/:(\w+)/g, '{$1}'),
    authLevel: 'anonymous',
    handler: serve(name, route, operations[name] as Operation<typeof name> | undefined, platform),
  });
}

app.storageQueue('outbox', {
  queueName: outboxQueue,
  connection: 'DATA_STORAGE',
  handler: async (message) => platform.deliverer.wake(message as WakeUp),
});

/**
 * A wake-up that could not be handled five times over: the storage was away for minutes. It is tried again later, for
 * what it points at is still to be delivered.
 */
app.storageQueue('outboxSetAside', {
  queueName: `${outboxQueue}-poison`,
  connection: 'DATA_STORAGE',
  handler: async (message) => {
    platform.log.error('wake-up-set-aside');
    await platform.wakeUps.send(message as WakeUp, setAsideSeconds);
  },
});

/** Once a minute: what has become due by the clock. A run that was missed is made up for by the next. */
app.timer('clock', {
  schedule: '0 * * * * *',
  handler: async () => {
    await platform.ready();
    await platform.clockwork.run();
  },
});

app.hook.appTerminate(() => platform.flush());
