// The API as a process of its own: started, watched, started again when it dies, and told the time.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isRecord } from './http.ts';
import { Trouble } from './trouble.ts';

export interface ApiOptions {
  /** The folder with host.json. */
  appFolder: string;
  /** The built functions, from that folder. */
  bundle: string;
  port: number;
  /** The tab's origin, the only one that CORS allows. */
  origin: string;
  /** App settings, as the environment of the process. */
  settings: Record<string, string>;
  say(line: string): void;
  clockOffset?: number;
}

export interface Api {
  url: string;
  /** The process id, once the process is up: between two lives this waits for the next. */
  living(): Promise<number>;
  /** Moves the clock; settles when the timers that became due on the way have run. */
  moveClock(offset: number): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const startsWithin = 120_000;
const clockMovesWithin = 120_000;
const endsWithin = 6_000;
const firstPause = 100;
const longestPause = 5_000;
/** A life this long was no failed start: the next pause is short again. */
const goodLife = 10_000;
const rememberedLines = 30;

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
const over = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (isOver(child)) resolve();
    else child.once('exit', () => resolve());
  });

/** Settles true with the first message that fits, false when the process ends or the time is up. */
const message = (child: ChildProcess, fits: (said: Record<string, unknown>) => boolean, within: number) =>
  new Promise<boolean>((resolve) => {
    if (isOver(child)) return resolve(false);
    const settle = (heard: boolean) => {
      clearTimeout(late);
      child.off('message', hear).off('exit', gone);
      resolve(heard);
    };
    const hear = (said: unknown) => isRecord(said) && fits(said) && settle(true);
    const gone = () => settle(false);
    const late = setTimeout(gone, within);
    child.on('message', hear).on('exit', gone);
  });

export const startApi = async (options: ApiOptions): Promise<Api> => {
  const { appFolder, bundle, port, origin, settings, say } = options;
  const lastLines: string[] = [];
  let offset = options.clockOffset ?? 0;
  const stopping = new AbortController();
  let isReplaced = false;
  let wait = firstPause;
  let child = launch();
  let isUp = up(child);

  function launch(): ChildProcess {
    const started = fork(join(import.meta.dirname, 'functions-host', 'main.ts'), [appFolder, bundle], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...settings,
        HOST_PORT: `${port}`,
        HOST_ORIGIN: origin,
        HOST_CLOCK_OFFSET: `${offset}`,
      },
      execArgv: ['--disable-warning=ExperimentalWarning', '--enable-source-maps'],
    });
    for (const stream of [started.stdout, started.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lastLines.push(line);
        if (lastLines.length > rememberedLines) lastLines.shift();
        say(line);
      });
    }
    return started;
  }

  function up(started: ChildProcess): Promise<boolean> {
    return message(started, ({ up: at }) => at !== undefined, startsWithin);
  }

  /** Follows one life after the other until the world stops. */
  const watch = async () => {
    while (!stopping.signal.aborted) {
      const born = performance.now();
      await over(child);
      if (stopping.signal.aborted) return;
      if (!isReplaced) {
        if (performance.now() - born > goodLife) wait = firstPause;
        say(`ended (${child.signalCode ?? `exit code ${child.exitCode}`}); starting it again`);
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
        wait = Math.min(wait * 2, longestPause);
        if (stopping.signal.aborted) return;
      }
      isReplaced = false;
      child = launch();
      isUp = up(child);
    }
  };

  const end = async (life: ChildProcess) => {
    if (life.connected) life.send('stop', () => undefined);
    const late = setTimeout(() => life.kill('SIGKILL'), endsWithin);
    await over(life);
    clearTimeout(late);
  };

  if (!(await isUp)) {
    stopping.abort();
    await end(child);
    throw new Trouble(['The API did not start:', ...lastLines].join('\n  '));
  }
  const watching = watch();

  return {
    url: `http://127.0.0.1:${port}`,
    living: async () => {
      while (!stopping.signal.aborted) {
        const life = child;
        if ((await isUp) && !isOver(life) && life.pid) return life.pid;
        await pause(firstPause);
      }
      throw new Trouble('The API is being stopped.');
    },
    moveClock: async (to) => {
      const until = performance.now() + clockMovesWithin;
      while (performance.now() < until && !stopping.signal.aborted) {
        const life = child;
        if (await isUp) {
          const id = crypto.randomUUID();
          const moved = message(life, ({ clockMoved }) => clockMoved === id, until - performance.now());
          if (life.connected) life.send({ clockOffset: to, id }, () => undefined);
          if (await moved) {
            offset = to;
            return;
          }
        }
        // It died on the way; its next life is told again.
        await pause(firstPause);
      }
      throw new Trouble('The API did not take the new time.');
    },
    restart: async () => {
      isReplaced = true;
      const life = child;
      await end(life);
      while (child === life && !stopping.signal.aborted) await pause(20);
      await isUp;
    },
    stop: async () => {
      stopping.abort();
      await end(child);
      await watching;
    },
  };
};
