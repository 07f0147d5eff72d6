// A page of the wall and a post, each against the raw operations on the same data.
import { randomUUID } from 'node:crypto';
import type { World } from '../../local/world.ts';
import { asPerson, type RawStorage, writtenBy } from './client.ts';
import { inTurn, sideBySide, throughputInTurn } from './measure.ts';
import { type Line, ms, print } from './report.ts';

const post = (recipientId: string, n: number) => ({
  recipientIds: [recipientId],
  valueId: ['kept-commitment', 'helped-across', 'listened'][n % 3],
  message: `You told us on Tuesday that the import would slip, and had it running on Friday. We could plan around it. (${n})`,
  effect: 'The night team started on time.',
});

export const benchWall = async (world: World, raw: RawStorage, posts: number): Promise<Line[]> => {
  const [team] = world.teams;
  const channel = team?.channels.find(({ kind }) => kind === 'standard');
  const members = world.people.filter(({ id }) => channel?.memberIds.includes(id));
  const [author, colleague, reader] = members;
  if (!team || !channel || !author || !colleague || !reader)
    throw new Error('The local world has no channel with three members.');
  const wall = `/teams/${team.id}/channels/${encodeURIComponent(channel.id)}/recognitions`;
  const partition = `${world.tenantId}|${channel.id}`;
  const asAuthor = await asPerson(world, author.userPrincipalName);
  const asReader = await asPerson(world, reader.userPrincipalName);

  console.log(`\nThe wall, with ${posts} posts`);
  await sideBySide(posts, 8, (n) => asAuthor('POST', wall, post(colleague.id, n)));

  const cards = `PartitionKey eq '${partition}' and RowKey ge 'c_' and RowKey lt 'c~'`;
  const page = () => asReader('GET', `${wall}?limit=20`);
  const rawPage = () => raw.firstPage('walls', cards, 20);
  const alone = await inTurn(400, { raw: rawPage, api: page });
  const together = await throughputInTurn(5, 200, 8, { raw: rawPage, api: page });

  const written = await writtenBy(raw, 'walls', partition, () => asAuthor('POST', wall, post(colleague.id, 0)));
  const change = await inTurn(150, {
    // In the same partition: what a row costs the emulator depends on how many are there.
    raw: () =>
      raw.change(
        'walls',
        partition,
        written.map((row) => ({ ...row, rowKey: `z_${randomUUID()}_${row.rowKey}` })),
      ),
    api: (n) => asAuthor('POST', wall, post(colleague.id, n)),
  });

  return [
    {
      what: 'a page of the wall, p50',
      figure: alone.api.p50 / alone.raw.p50,
      budget: 1.4,
      must: 'stay-below',
      note: `${ms(alone.api)} ms against ${ms(alone.raw)} ms (p50/p99)`,
    },
    { what: 'a page of the wall, p99', figure: alone.api.p99 / alone.raw.p99, budget: 1.5, must: 'stay-below' },
    {
      what: 'pages, eight at a time',
      figure: together.api / together.raw,
      budget: 0.85,
      must: 'reach',
      note: `${together.api.toFixed(0)}/s against ${together.raw.toFixed(0)}/s`,
    },
    {
      what: `a post (${written.length} rows), p50`,
      figure: change.api.p50 / change.raw.p50,
      budget: 1.3,
      must: 'stay-below',
      note: `${ms(change.api)} ms against ${ms(change.raw)} ms`,
    },
  ].map((line) => print(line as Line));
};
