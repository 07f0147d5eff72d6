// How the scripts run the tools that npm installed: the same on every platform, without a global install.
import { type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';

export type Ended = { ok: boolean; seconds: number; output: string };

/**
 * Runs a program from `node_modules/.bin`, or `node`, in the root of the repository.
 * `show` lets it write to the terminal; otherwise its output is kept and returned.
 */
export const run = (program: string, args: string[], { show = false }: { show?: boolean } = {}): Promise<Ended> => {
  const started = performance.now();
  const options: SpawnOptions = { cwd: root, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] };
  const child =
    program === 'node'
      ? spawn(process.execPath, args, options)
      : spawn(join(root, 'node_modules', '.bin', windows ? `${program}.cmd` : program), args, {
          ...options,
          shell: windows,
        });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (ok: boolean) => resolve({ ok, seconds: (performance.now() - started) / 1000, output });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
};

/** One line about a step that ended, the same everywhere. */
export const line = (name: string, { ok, seconds }: Ended) =>
  `${ok ? '✓' : '✗'} ${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s`;
