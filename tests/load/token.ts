// What a token costs that was seen before, against an answer that asks for none: by the server's own processor time,
// because on few cores the clients of a load test use up what is measured.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { World } from '../../local/world.ts';
import { send, tokenOf } from './client.ts';
import { sideBySide } from './measure.ts';
import { type Line, print } from './report.ts';

const calls = 3_000;
const rounds = 5;

export const benchToken = async (world: World): Promise<Line[]> => {
  console.log('\nA token');
  const [person] = world.people;
  if (!person) throw new Error('The local world has nobody.');
  const authorization = `Bearer ${await tokenOf(world, person.userPrincipalName)}`;
  const server = fork(join(import.meta.dirname, 'token-server.ts'), [world.tenantId, world.audience, world.urls.entra]);
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    const spent = async () => {
      server.send('cpu');
      const [{ microseconds }] = (await once(server, 'message')) as [{ microseconds: number }];
      return microseconds;
    };
    const costOf = async (path: string) => {
      const before = await spent();
      await sideBySide(calls, 32, () => send(`http://127.0.0.1:${port}${path}`, 'GET', { authorization }));
      return (await spent()) - before;
    };
    await costOf('/token');
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) ratios.push((await costOf('/static')) / (await costOf('/token')));
    const figure = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    return [print({ what: 'throughput with a token seen before', figure, budget: 0.7, must: 'reach' })];
  } finally {
    server.disconnect();
  }
};
