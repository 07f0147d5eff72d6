// Builds the API again whenever one of its sources changes, for `npm run dev`.
import { join } from 'node:path';
import { root } from './settings.ts';
import { messageOf, Trouble } from './trouble.ts';

export interface Rebuilding {
  /** From now on `onBuilt` hears of every further build. */
  onBuilt(listener: () => void): void;
  close(): Promise<void>;
}

interface Watcher {
  on(
    event: 'event',
    listener: (event: { code: string; error?: unknown; result?: { close(): Promise<void> } }) => void,
  ): void;
  close(): Promise<void>;
}

const isWatcher = (value: unknown): value is Watcher =>
  typeof value === 'object' && value !== null && 'on' in value && 'close' in value;

/** Settles after the first build, whether it succeeded or not: the next change may mend it. */
export const rebuildApi = async (say: (line: string) => void): Promise<Rebuilding> => {
  const { build } = await import('vite');
  const folder = join(root, 'api');
  const watcher: unknown = await build({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    logLevel: 'silent',
    build: { watch: {} },
  });
  if (!isWatcher(watcher)) throw new Trouble('The API could not be watched.');
  let hear: () => void = () => undefined;
  const { promise: first, resolve: settle } = Promise.withResolvers<void>();
  watcher.on('event', ({ code, error, result }) => {
    void result?.close();
    if (code === 'ERROR') say(`The API does not build: ${messageOf(error)}`);
    if (code === 'END') hear();
    if (code === 'END' || code === 'ERROR') settle();
  });
  await first;
  return {
    onBuilt: (listener) => {
      hear = listener;
    },
    close: () => watcher.close(),
  };
};
