// `npm run smoke -- --api https://…`: looks at a deployed app and says on one screen what works and what to do.
import { parseArgs } from 'node:util';
import { type Line, smoke } from './smoke.ts';
import { whom } from './whom.ts';

const usage = `npm run smoke -- --env prod            everything that provisioning wrote to env/.env.prod
npm run smoke -- --api https://…       one API; with --tab https://… its tab as well
  --team <id> --channel <id>           also tries the rights that a team gives, in a channel of yours

A program administrator's token is taken from COMMON_GROUND_TOKEN, or asked of the Azure CLI when API_CLIENT_ID is known.`;

const options = {
  env: { type: 'string' },
  api: { type: 'string' },
  tab: { type: 'string' },
  team: { type: 'string' },
  channel: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const marks = { green: '✓', red: '✗', off: '–' } as const;
const shown = ({ name, state, says, todo }: Line) => [
  `${marks[state]} ${name.padEnd(9)} ${says}`,
  ...(todo ? [`            → ${todo}`] : []),
];

const main = async () => {
  const { values } = parseArgs({ options });
  const { api, tab, token } = whom(values);
  if (values.help || !api) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const lines = await smoke({ api, tab, token, team: values.team, channel: values.channel });
  console.log(`Common Ground at ${api}\n`);
  for (const line of lines) console.log(shown(line).join('\n'));
  const broken = lines.filter(({ state }) => state === 'red').length;
  console.log(broken === 0 ? '\nNothing is broken.' : `\n${broken} of ${lines.length} need you.`);
  process.exitCode = broken === 0 ? 0 : 1;
};

await main();
