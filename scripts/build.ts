// `npm run build`: the deployable API and tab, and the local Teams frame. `npm start` builds only what is out of date.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './tool.ts';

export interface Part {
  name: string;
  /** The folder with the Vite configuration, and its root unless that names another. */
  folder: string;
  hasOwnRoot?: true;
  /** A file that exists when it has been built. */
  built: string;
  /** What it is made from, beside its folder. */
  from: string[];
  /** Served to browsers, so compressed beside the originals. */
  isServed: boolean;
}

const everywhere = ['package-lock.json'];
const contract = join('api', 'src', 'contract');
const frame = join('local', 'microsoft365', 'teams-frame');

export const parts: readonly Part[] = [
  { name: 'the API', folder: 'api', built: 'dist/functions.cjs', from: everywhere, isServed: false },
  { name: 'the tab', folder: 'tab', built: 'dist/index.html', from: [...everywhere, contract], isServed: true },
  {
    name: 'the Teams frame',
    folder: frame,
    hasOwnRoot: true,
    built: 'dist/index.html',
    from: [...everywhere, 'appPackage'],
    isServed: true,
  },
];

const isMade = (name: string) => name === 'node_modules' || name.startsWith('dist');

/** The newest change below a path, in milliseconds; folders count, because a file taken away changes only its folder. */
const newest = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !isMade(name));
  // The part's own folder changes with its dist; what is below it does not.
  return Math.max(0, ...inside.map((name) => join(path, name)).map((one) => Math.max(newest(one), folderTime(one))));
};
const folderTime = (path: string) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isDirectory() ? stat.mtimeMs : 0;
};

/** True when a part was never built, or something it is made from is newer. */
export const isStale = ({ folder, built, from }: Part): boolean => {
  const at = statSync(join(root, folder, built), { throwIfNoEntry: false })?.mtimeMs;
  return at === undefined || [folder, ...from].some((source) => newest(join(root, source)) > at);
};

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);
const worthIt = 1024;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes `.br` and `.gz` beside everything that is worth it, at the best quality: it is done once and sent often. */
const compress = async (folder: string) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    compressible.has(extname(name)),
  );
  await Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      const body = readFileSync(path);
      if (body.length < worthIt) return;
      writeFileSync(`${path}.br`, await brotli(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
      writeFileSync(`${path}.gz`, await gzipped(body, { level: 9 }));
    }),
  );
};

/**
 * Builds beside `dist` and then takes its place: who serves `dist` meanwhile always finds a whole one, and a build that
 * fails leaves the last good one. Throws what Vite throws.
 */
export const buildPart = async ({ folder, hasOwnRoot, isServed }: Part): Promise<void> => {
  const { build } = await import('vite');
  const at = join(root, folder);
  const [dist, fresh, old] = ['dist', `dist-${process.pid}`, `dist-${process.pid}-old`].map((name) =>
    join(at, name),
  ) as [string, string, string];
  try {
    await build({
      ...(hasOwnRoot ? {} : { root: at }),
      configFile: join(at, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'error',
      build: { outDir: fresh, emptyOutDir: true },
    });
    if (isServed) await compress(fresh);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } finally {
    for (const rest of [fresh, old]) rmSync(rest, { recursive: true, force: true });
  }
};

/** Builds parts one after the other with a line each. */
export const buildParts = async (chosen: readonly Part[], say: (line: string) => void): Promise<void> => {
  for (const part of chosen) {
    const started = performance.now();
    say(`Building ${part.name} …`);
    await buildPart(part);
    say(`Built ${part.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
};

if (import.meta.main) {
  try {
    await buildParts(parts, console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
