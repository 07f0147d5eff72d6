// `npm run pictures`: takes the pictures of the README anew, from the running app (tests/pictures says which).
import { run } from './tool.ts';

const steps: [program: string, args: string[]][] = [
  ['node', ['scripts/build.ts']],
  ['vitest', ['run', '--project', 'pictures']],
];
for (const [program, args] of steps) {
  const { ok } = await run(program, args, { show: true });
  if (!ok) process.exit(1);
}
