// `npm test`: everything, what fails soonest first. Ends with one line per stage.
// `npm test -- tests/api/wall-post.test.ts`: what these files hold, on a fresh build.
import { execFileSync } from 'node:child_process';
import { type Ended, line, root, run } from './tool.ts';

const suite = (name: string): [string, string[]] => ['vitest', ['run', '--project', name]];

type Stage = [name: string, program: string, args: string[]];

/** Lanes run side by side, the stages of a lane one after the other; every suite has a world of its own. */
type Step = readonly Stage[][];

const build: Stage = ['build', 'node', ['scripts/build.ts']];
const everything: readonly Step[] = [
  [
    [['types, lint, unused code, imports', 'node', ['scripts/check.ts']], build],
    [['rules and tools (unit)', ...suite('unit')]],
  ],
  // Faults mostly wait: beside the others, which never do.
  [
    [
      ['API and security over HTTP', ...suite('api')],
      ['end to end in Chromium', ...suite('e2e')],
    ],
    [['faults: crashes, clock, Graph', ...suite('faults')]],
  ],
];

const files = process.argv.slice(2);
const steps: readonly Step[] =
  files.length > 0 ? [[[build]], [[[files.join(', '), 'vitest', ['run', ...files]]]]] : everything;

/** What git sees of the working tree, or nothing outside a checkout. */
const tree = () => {
  try {
    return execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
};

const before = tree();
const started = performance.now();
const planned = steps.flat(2).length;
const done: [string, Ended][] = [];

/** The first lane is shown as it runs; what the others say comes when a stage of theirs has ended. */
const runLane = async (lane: readonly Stage[], show: boolean) => {
  for (const [name, program, args] of lane) {
    console.log(`\n${name} …`);
    const ended = await run(program, args, { show });
    if (!show) console.log(ended.output);
    done.push([name, ended]);
    console.log(`[${done.length}/${planned}] ${line(name, ended)}`);
  }
};

for (const step of steps) {
  await Promise.all(step.map((lane, position) => runLane(lane, position === 0)));
  // Nothing that runs can be trusted on a build that failed.
  if (done.some(([name, { ok }]) => name === 'build' && !ok)) break;
}

console.log('\nSummary');
for (const [name, ended] of done) console.log(line(name, ended));
const ok = done.length === planned && done.every(([, ended]) => ended.ok);
const seconds = (performance.now() - started) / 1000;
console.log(line(ok ? 'everything' : 'not everything passed', { ok, seconds, output: '' }));
if (tree() !== before) console.log('The working tree changed meanwhile: `git status` shows what.');
process.exitCode = ok ? 0 : 1;
