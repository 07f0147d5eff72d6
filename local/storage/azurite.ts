// Starts Azurite on disk, and stops it with SIGINT: the only signal after which every acknowledged write is kept.
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { Trouble } from '../trouble.ts';

export interface Storage {
  pid: number;
  connectionString: string;
  /** The first port after those of Azurite. */
  nextPort: number;
  stop(): Promise<void>;
}

// Published by Microsoft for the emulator's only account; it opens nothing else.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Generous: the first start on a cold disk reads some thousand files. */
const startsWithin = 120_000;
const services = ['blob', 'queue', 'table'] as const;

const connectionString = (ports: readonly number[]) =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    ...services.map(
      (name, at) => `${name[0]?.toUpperCase()}${name.slice(1)}Endpoint=http://127.0.0.1:${ports[at]}/${account}`,
    ),
  ].join(';');

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const up = (child: ChildProcess) =>
  new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), startsWithin);
    const settle = (isUp: boolean) => {
      clearTimeout(late);
      resolve(isUp);
    };
    child.once('message', () => settle(true));
    child.once('exit', () => settle(false));
  });

const launch = (folder: string, log: string, ports: readonly number[]) => {
  const output = openSync(log, 'w');
  const options = services.flatMap((name, at) => [`--${name}Host`, '127.0.0.1', `--${name}Port`, `${ports[at]}`]);
  const child = fork(
    join(import.meta.dirname, 'main.ts'),
    ['--location', folder, ...options, '--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    { detached: true, stdio: ['ignore', output, output, 'ipc'], execArgv: ['--disable-warning=ExperimentalWarning'] },
  );
  closeSync(output);
  return child;
};

const stop = async (child: ChildProcess) => {
  child.kill('SIGINT');
  await ended(child);
};

/** Azurite with its files in `folder`, on the first free ports from `firstPort` on. `onStart` hears the process id at once. */
export const startStorage = async (
  folder: string,
  firstPort: number,
  onStart: (pid: number) => void = () => undefined,
): Promise<Storage> => {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'azurite.log');
  for (let tries = 0, from = firstPort; tries < 5; tries++) {
    const ports: number[] = [];
    for (const _ of services) ports.push(await freePort((ports.at(-1) ?? from - 1) + 1));
    const child = launch(folder, log, ports);
    if (child.pid) onStart(child.pid);
    if (child.pid && (await up(child)))
      return {
        pid: child.pid,
        connectionString: connectionString(ports),
        nextPort: (ports.at(-1) ?? from) + 1,
        stop: () => stop(child),
      };
    await stop(child);
    // Somebody else may have taken a port between looking and listening.
    if (!readFileSync(log, 'utf8').includes('EADDRINUSE')) break;
    from = (ports.at(-1) ?? from) + 1;
  }
  throw new Trouble(`The storage emulator did not start; ${log} says why.`);
};
