// `npm test`: everything, in the order in which it fails soonest. Ends with one line per stage.
// `npm test -- tests/api/wall.test.ts`: what these files hold, on a fresh build.
import { execFileSync } from 'node:child_process';
import { type Ended, line, root, run } from './tool.ts';

const suite = (name: string): [string, string[]] => ['vitest', ['run', '--project', name]];

type Stage = [name: string, program: string, args: string[]];

const everything: Stage[] = [
  ['types, lint, unused code, imports', 'node', ['scripts/check.ts']],
  ['rules and tools (unit)', ...suite('unit')],
  ['build', 'node', ['scripts/build.ts']],
  ['API and security over HTTP', ...suite('api')],
  ['faults: crashes, clock, Graph', ...suite('faults')],
  ['end to end in Chromium', ...suite('e2e')],
];

const files = process.argv.slice(2);
const build = everything.filter(([name]) => name === 'build');
const stages: Stage[] = files.length > 0 ? [...build, [files.join(', '), 'vitest', ['run', ...files]]] : everything;

/** What git sees of the working tree, or nothing outside a checkout. */
const tree = () => {
  try {
    return execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
};

const before = tree();
const done: [string, Ended][] = [];
for (const [index, [name, program, args]] of stages.entries()) {
  console.log(`\n[${index + 1}/${stages.length}] ${name} …`);
  const ended = await run(program, args, { show: true });
  console.log(line(name, ended));
  done.push([name, ended]);
  // Nothing that runs can be trusted on a build that failed.
  if (!ended.ok && name === 'build') break;
}

console.log('\nSummary');
for (const [name, ended] of done) console.log(line(name, ended));
const ok = done.length === stages.length && done.every(([, ended]) => ended.ok);
const seconds = done.reduce((sum, [, ended]) => sum + ended.seconds, 0);
console.log(line(ok ? 'everything' : 'not everything passed', { ok, seconds, output: '' }));
if (tree() !== before) console.log('The working tree changed meanwhile: `git status` shows what.');
process.exitCode = ok ? 0 : 1;
