// `npm run format`: formatting, and what the linter can mend safely.
import { run } from './tool.ts';

const { ok } = await run('biome', ['check', '--write', '.'], { show: true });
process.exitCode = ok ? 0 : 1;
