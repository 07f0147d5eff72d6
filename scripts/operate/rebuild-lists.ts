// `npm run rebuild-lists -- --env prod`: everybody's lists, made anew from requests and cards by the API itself. Whoever asks
// needs no access to storage or key, and is shown none of it; people go on working meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ListsRebuild } from '../../api/src/contract/shapes/organisation.ts';
import { ask } from './ask.ts';
import { whom } from './whom.ts';

const everyMs = 3_000;

const main = async () => {
  const { values } = parseArgs({ options: { env: { type: 'string' }, api: { type: 'string' } } });
  const { api, token } = whom(values);
  if (!api) throw new Error('npm run rebuild-lists -- --env prod, or --api https://…');
  if (!token) throw new Error('Sign in as a program administrator: `az login`, or set COMMON_GROUND_TOKEN.');
  const rebuild = async (method: 'GET' | 'POST'): Promise<ListsRebuild> => {
    const { status, json } = await ask(`${api}/api/organisation/lists/rebuild`, token, method);
    if (status === 200) return json as ListsRebuild;
    const { detail = 'Nothing answered.' } = (json ?? {}) as { detail?: string };
    throw new Error(`The API answered ${status}. ${detail}`);
  };

  await rebuild('POST');
  console.log('The lists are being made anew. It goes on without this window.');
  while (!(await rebuild('GET')).endedAt) await pause(everyMs);
  console.log('✓ Every list is what requests and cards say.');
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
