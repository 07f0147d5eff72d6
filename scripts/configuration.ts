// `npm run configuration`: writes docs/configuration.md from the table of settings, so that the page cannot drift.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Setting, settings, shapes } from '../api/src/settings.ts';
import { root } from './tool.ts';

const needed = ({ needed: when }: Setting) => {
  if (when === 'always') return 'always';
  return 'unless' in when ? `unless ${when.unless}` : `no; left out: ${when.otherwise}`;
};
const row = (setting: Setting) =>
  `| \`${setting.name}\` | ${setting.what} | ${shapes[setting.kind].says.replaceAll('<', '&lt;')} | ${needed(setting)} | ${setting.where} |`;
const table = (rows: readonly Setting[]) =>
  ['| setting | what it is | looks like | needed | comes from |', '|---|---|---|---|---|', ...rows.map(row)].join('\n');

export const configurationPage = (): string => {
  const all: readonly Setting[] = settings;
  return `# Settings of the API

Made from \`api/src/settings.ts\` by \`npm run configuration\`; a test fails when this page is not current. \`api/src/config.ts\` is the only reader. A setting that is missing or malformed stops the start, and the error names every one of them with where to set it right.

In an organisation, \`infra/main.bicep\` sets all of them, and there is no secret among them.

${table(all.filter(({ isLocal }) => !isLocal))}

Only for the local world (\`npm start\`):

${table(all.filter(({ isLocal }) => isLocal))}
`;
};

if (import.meta.main) writeFileSync(join(root, 'docs', 'configuration.md'), configurationPage());
