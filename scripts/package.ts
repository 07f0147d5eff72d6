// `npm run package`: everything that is uploaded, in build/: the Teams app (common-ground-teams.zip), the API (api.zip) and
// the tab (tab/). Placeholders are filled from the environment, or with `--env prod` from env/.env.prod.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filled, inManifest, inTab } from './placeholders.ts';
import { root } from './tool.ts';
import { type Entry, zip } from './zip.ts';

type Env = Readonly<Record<string, string | undefined>>;

const read = (...path: string[]) => readFileSync(join(root, ...path));
const text = (...path: string[]) => read(...path).toString('utf8');

/** The files of the Teams app: the manifest, both icons and a file for each language, all at the top. */
export const teamsPackage = (env: Env): Entry[] => {
  const manifest = filled('appPackage/manifest.json', text('appPackage', 'manifest.json'), inManifest, env);
  const { icons, localizationInfo } = JSON.parse(manifest) as {
    icons: Record<string, string>;
    localizationInfo: { defaultLanguageFile: string; additionalLanguages: { file: string }[] };
  };
  const { defaultLanguageFile, additionalLanguages } = localizationInfo;
  const files = [...Object.values(icons), defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
  return [
    { name: 'manifest.json', body: Buffer.from(manifest) },
    ...files.map((name) => ({ name, body: read('appPackage', name) })),
  ];
};

/** What the Functions host needs, and nothing that is only for development. */
const apiPackage = (): Entry[] => {
  const { name, version, type, main } = JSON.parse(text('api', 'package.json')) as Record<string, string>;
  const built = readdirSync(join(root, 'api', 'dist')).filter((file) => file.endsWith('.cjs'));
  return [
    { name: 'host.json', body: read('api', 'host.json') },
    { name: 'package.json', body: Buffer.from(JSON.stringify({ name, version, type, main }, null, 2)) },
    ...built.map((file) => ({ name: `dist/${file}`, body: read('api', 'dist', file) })),
  ];
};

/** The headers of the tab (tab/headers.json, the one truth) in the form of Azure Static Web Apps. */
export const staticWebApp = (env: Env) => ({
  globalHeaders: JSON.parse(filled('tab/headers.json', text('tab', 'headers.json'), inTab, env)) as Record<
    string,
    string
  >,
  navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*'] },
  routes: [
    { route: '/.auth/*', statusCode: 404 },
    { route: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { route: '/*', headers: { 'Cache-Control': 'no-cache' } },
  ],
});

const writeTab = (folder: string, env: Env) => {
  const dist = join(root, 'tab', 'dist');
  // The service compresses by itself and does not read what was compressed beforehand.
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz|map)$/.test(path) });
  const page = filled('tab/dist/index.html', readFileSync(join(dist, 'index.html'), 'utf8'), inTab, env);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'staticwebapp.config.json'), `${JSON.stringify(staticWebApp(env), null, 2)}\n`);
};

const main = () => {
  const { values } = parseArgs({ options: { env: { type: 'string' }, out: { type: 'string' } } });
  if (values.env) process.loadEnvFile(join(root, 'env', `.env.${values.env}`));
  const folder = values.out ?? join(root, 'build');
  const teams = teamsPackage(process.env);
  if (!existsSync(join(root, 'api', 'dist')) || !existsSync(join(root, 'tab', 'dist')))
    throw new Error('Nothing is built yet: run npm run build first.');
  const archives = { 'common-ground-teams.zip': teams, 'api.zip': apiPackage() };
  rmSync(join(folder, 'tab'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeTab(join(folder, 'tab'), process.env);
  for (const [name, entries] of Object.entries(archives)) {
    const bytes = zip(entries);
    writeFileSync(join(folder, name), bytes);
    console.log(`${name.padEnd(26)} ${(bytes.length / 1024).toFixed(0)} KB, ${entries.length} files`);
  }
  console.log('tab/'.padEnd(26), 'with its headers');
};

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
