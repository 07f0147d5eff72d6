// A wall filled by the seed command is a wall like any other: in order, found by its filters, and in people's own lists.
import { expect, test } from 'vitest';
import { storageOf } from '../../local/lock.ts';
import { teams } from '../../local/microsoft365/teams.ts';
import { seedMany } from '../../local/seed/many.ts';
import { as } from '../support/call.ts';
import { readAll, wallOf } from '../support/walls.ts';
import { ownWorld, person } from '../support/world.ts';

const posts = 45;
const wall = wallOf('Platform', 'Incident reviews');

test('a seeded wall is read to its first post, by value and by person, and appears in Mine', async () => {
  const team = teams.find(({ id }) => id === wall.params.teamId);
  const channel = team?.channels.find(({ id }) => id === wall.params.channelId);
  const connectionString = storageOf(ownWorld().dataFolder);
  if (!team || !channel || !connectionString) throw new Error('There is no such wall, or no storage.');
  const [reader] = wall.members;
  if (!reader) throw new Error('The channel has no member.');
  const before = new Set((await readAll(wall, reader)).map(({ id }) => id));
  const told: number[] = [];
  await seedMany({ connectionString, team, channel, posts, onProgress: (written) => told.push(written) });
  expect(told.at(-1)).toBe(posts);

  const seeded = async (query = {}) => (await readAll(wall, reader, query)).filter(({ id }) => !before.has(id));
  const cards = await seeded();
  expect(cards).toHaveLength(posts);
  expect(cards.map(({ createdAt }) => createdAt)).toEqual(
    cards
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .reverse(),
  );

  const [{ value, author }] = cards as [(typeof cards)[number]];
  const ids = (some: typeof cards) => some.map(({ id }) => id);
  expect(ids(await seeded({ value: value.id }))).toEqual(ids(cards.filter((card) => card.value.id === value.id)));
  const named = cards.filter((card) => [card.author, ...card.recipients].some(({ id }) => id === author.id));
  expect(ids(await seeded({ person: author.id }))).toEqual(ids(named));

  const { items } = await as(person(author.id)).does('listMyRecognitions', {
    query: { direction: 'given', limit: 100 },
  });
  const given = ids(cards.filter((card) => card.author.id === author.id));
  expect(items.map(({ id }) => id).filter((id) => given.includes(id))).toEqual(given);
});
