// P3: who belongs to a channel is asked of Teams, and what it says holds within the three minutes for which it is remembered.
import { afterEach, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { moveClock, resetClock, setMember } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { post, thanks, type Wall, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

/** Three minutes, and the seconds by which a test before may have read it at a clock that was ahead. */
const longEnough = 3 * 60 + 15;
const [jon, diego, misaki, mira, sam] = [
  person('jon'),
  person('diego'),
  person('misaki'),
  person('mira'),
  person('sam.de'),
];
const moved: { wall: Wall; who: Person; wasMember: boolean }[] = [];

const move = async (wall: Wall, who: Person, isMember: boolean) => {
  moved.push({ wall, who, wasMember: !isMember });
  await setMember(wall.channel.id, who.id, isMember);
};

afterEach(async () => {
  for (const { wall, who, wasMember } of moved.splice(0).toReversed())
    await setMember(wall.channel.id, who.id, wasMember);
  await resetClock();
});

const everything = async (wall: Wall, who: Person, id: string): Promise<number[]> => {
  const { params } = wall;
  const at = { params: { ...params, id } };
  const answers = await Promise.all([
    as(who).call('listRecognitions', { params }),
    as(who).call('listMembers', { params }),
    as(who).call('getFairness', { params }),
    as(who).call('getRecognition', at),
    as(who).call('listComments', at),
    as(who).call('listReactions', at),
    as(who).call('postRecognition', { params, body: thanks([diego]) }),
    as(who).call('postComment', { ...at, body: { message: 'Still here' } }),
    as(who).call('addReaction', { params: { ...params, id, kind: 'clap' } }),
    as(who).call('reportRecognition', { ...at, body: { reason: 'other' } }),
    as(who).call('decideConsent', { ...at, body: { decision: 'show' } }),
  ]);
  return answers.map(({ status }) => status);
};

test.each([
  ['a private channel', wallOf('Customer Care', 'Night shift'), diego],
  ['a standard channel, with its team', wallOf('Customer Care', 'General'), diego],
  ['a shared channel', wallOf('Customer Care', 'With Harbourline'), person('khai')],
])('somebody removed from %s loses its wall, and what it showed of them in Mine', async (_, wall, author) => {
  const card = await post(wall, author, [jon]);
  const received = async () =>
    (await as(jon).does('listMyRecognitions', { query: { direction: 'received', limit: 100 } })).items.map(
      ({ id }) => id,
    );
  await eventually(async () => expect(await received()).toContain(card.id));
  await move(wall, jon, false);
  await moveClock({ advanceSeconds: longEnough });
  expect(await everything(wall, jon, card.id)).toEqual(Array(11).fill(403));
  expect(await received()).not.toContain(card.id);
  const refused = await as(author).refused('postRecognition', { params: wall.params, body: thanks([jon]) });
  expect(refused).toMatchObject({ code: 'not-a-member' });

  await move(wall, jon, true);
  await moveClock({ advanceSeconds: longEnough });
  expect((await as(jon).does('getRecognition', { params: { ...wall.params, id: card.id } })).id).toBe(card.id);
});

test('somebody added to a private channel reads its wall within seconds, its older cards too', async () => {
  const wall = wallOf('Customer Care', 'Night shift');
  const card = await post(wall, diego, [misaki]);
  expect((await as(mira).refused('getRecognition', { params: { ...wall.params, id: card.id } })).status).toBe(403);
  await move(wall, mira, true);
  await moveClock({ advanceSeconds: 11 });
  expect((await as(mira).does('getRecognition', { params: { ...wall.params, id: card.id } })).message).toBe(
    card.message,
  );
});

test('a guest who is a member posts and reads until they are removed', async () => {
  const wall = wallOf('Customer Care', 'Rota');
  const card = await post(wall, sam, [diego]);
  await as(sam).does('addReaction', { params: { ...wall.params, id: card.id, kind: 'heart' } });
  await move(wall, sam, false);
  await moveClock({ advanceSeconds: longEnough });
  expect(await everything(wall, sam, card.id)).toEqual(Array(11).fill(403));
  // What they said stays, as said by them.
  const seen = await as(diego).does('getRecognition', { params: { ...wall.params, id: card.id } });
  expect(seen.author.displayName).toBe(sam.displayName);
});

test('an owner who hands the channel on stops deciding about its cards', async () => {
  const wall = wallOf('Customer Care', 'Night shift');
  const card = await post(wall, misaki, [jon]);
  await move(wall, diego, false);
  await moveClock({ advanceSeconds: longEnough });
  const hide = { params: { ...wall.params, id: card.id }, body: { action: 'hide' as const } };
  expect(await as(diego).refused('moderateRecognition', hide)).toMatchObject({ status: 403 });
  expect(await as(diego).refused('listReports', { params: wall.params })).toMatchObject({ status: 403 });
});
