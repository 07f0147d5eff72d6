// `npm run check`: everything that can be said about the code without running it.
import { line, run } from './tool.ts';

/** Several checkers in one compiler do much of the work several times; the checks themselves run side by side. */
const types = (project: string): [string, string[]] => ['tsc', ['-p', project, '--checkers', '1']];

const checks: [name: string, program: string, args: string[]][] = [
  ['types: api, local, tests, scripts', ...types('tsconfig.json')],
  ['types: tab', ...types('tab')],
  ['types: the Teams frame', ...types('local/microsoft365/teams-frame')],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '--colors=off', '.']],
  ['unused files, exports, packages', 'knip', ['--no-progress', '--treat-config-hints-as-errors']],
  ['import rules', 'node', ['scripts/boundaries.ts']],
];

const ended = await Promise.all(
  checks.map(async ([name, program, args]) => {
    const result = await run(program, args);
    console.log(line(name, result));
    return { name, ...result };
  }),
);
for (const { name, output } of ended.filter(({ ok }) => !ok)) console.log(`\n── ${name}\n${output.trim()}`);
process.exitCode = ended.every(({ ok }) => ok) ? 0 : 1;
