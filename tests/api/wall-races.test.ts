// What happens to a wall between a look and a write, step by step on real storage: HTTP reaches these moments by luck only.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../api/src/platform/ids.ts';
import { type Change, type Commit, commitWith } from '../../api/src/platform/storage/commit.ts';
import { type Tables, tablesOf } from '../../api/src/platform/storage/tables.ts';
import { recountSoon } from '../../api/src/recognition/effects/recount.ts';
import { decidedByOwner } from '../../api/src/recognition/rules/moderation.ts';
import type { Named, Post } from '../../api/src/recognition/rules/post.ts';
import { countsOf } from '../../api/src/recognition/rules/reactions.ts';
import { changed, deleted, posted } from '../../api/src/recognition/store/changes.ts';
import { readDays } from '../../api/src/recognition/store/days.ts';
import { keep } from '../../api/src/recognition/store/keeping.ts';
import { wallPartition, wallsTable } from '../../api/src/recognition/store/keys.ts';
import { readPost } from '../../api/src/recognition/store/posts.ts';
import { reported } from '../../api/src/recognition/store/reports.ts';
import { commented, reacted } from '../../api/src/recognition/store/responses.ts';
import { readCard } from '../../api/src/recognition/store/wall.ts';
import { storageForTests } from '../support/outbox.ts';

const storage = storageForTests();
const clock = { now: () => new Date() };
const silentWakeUps = { send: async () => async () => undefined, ensure: async () => undefined };

let tables: Tables;
let commit: Commit;
let partition: string;
beforeEach(async () => {
  tables = tablesOf({ storage: { kind: 'connection-string', connectionString: storage().connectionString } });
  await tables.ensure();
  commit = commitWith(tables, silentWakeUps, clock, () => undefined);
  partition = wallPartition('tenant', `19:${randomUUID()}@thread.tacv2`);
});

const personOf = (name: string): Named => ({ id: randomUUID(), name });
const [owner, ana] = [personOf('Owner'), personOf('Ana')];
const write = (changes: readonly Change[]) => keep({ commit, clock }, partition, changes);

const postOf = (recipients: readonly Named[]): Post => ({
  id: newId(new Date()),
  teamId: randomUUID(),
  channelId: partition.slice(partition.indexOf('|') + 1),
  kind: 'recognition',
  author: personOf('Author'),
  recipients: recipients.map((person) => ({ ...person, audience: 'wall' })),
  everyone: false,
  value: { id: 'listened', name: 'Listened', criterion: '', example: '', picture: '', colour: '' },
  message: 'Thank you',
  createdAt: new Date(),
});

const kept = async (id: string) => {
  const found = await readPost(tables, partition, id);
  if (!found) throw new Error('The post is not there.');
  return found;
};
const decide = async (id: string, action: 'hide' | 'restore') => {
  const before = await kept(id);
  await write(changed(before, decidedByOwner(before.post, { action }, owner, new Date())));
};
const keysOf = async (part: string) =>
  (await tables.list<object>(wallsTable, partition)).map(({ rowKey }) => rowKey).filter((key) => key.includes(part));

describe('a card that leaves while somebody answers it', () => {
  const answers: [string, (id: string) => Change[]][] = [
    ['comment', (id) => commented(id, newId(new Date()), ana, 'Just now')],
    ['reaction', (id) => reacted(id, ana, { personId: ana.id, kind: 'clap', isOn: true })],
  ];

  test.each(answers)('takes no %s any more when it was hidden', async (_, answer) => {
    const post = postOf([ana]);
    await write(posted(post));
    await decide(post.id, 'hide');
    await expect(write(answer(post.id))).rejects.toMatchObject({ failure: 'gone' });
    expect((await keysOf(post.id)).filter((key) => /^[rk]_/.test(key))).toEqual([]);
  });

  test.each(answers)('takes no %s any more when it was deleted', async (_, answer) => {
    const post = postOf([ana]);
    await write(posted(post));
    await write(deleted(await kept(post.id)));
    await expect(write(answer(post.id))).rejects.toMatchObject({ failure: 'gone' });
    expect((await keysOf(post.id)).filter((key) => /^[rk]_/.test(key))).toEqual([]);
  });

  test('takes no report any more when it was deleted, changed or decided about since it was looked at', async () => {
    const post = postOf([ana]);
    await write(posted(post));
    const seen = await kept(post.id);
    const report = () => write(reported(seen, 'somebody', { reason: 'other', at: new Date() }));
    await decide(post.id, 'hide');
    await expect(report()).rejects.toMatchObject({ failure: 'stale' });
    await write(deleted(await kept(post.id)));
    await expect(report()).rejects.toMatchObject({ failure: 'stale' });
    expect((await keysOf(post.id)).filter((key) => /^(report|open|hidden)_/.test(key))).toEqual([]);
  });
});

test('a count that was overtaken by another reaction counts again, and no older count stands', async () => {
  const post = postOf([ana]);
  await write(posted(post));
  const people = Array.from({ length: 4 }, (_, n) => personOf(`Colleague ${n}`));
  const react = (person: Named) => write(reacted(post.id, person, { personId: person.id, kind: 'heart', isOn: true }));
  const [first, ...later] = people as [Named, ...Named[]];
  await react(first);
  let overtaken = 0;
  const hurried: Commit = async (...change) => {
    // Between the count and its writing somebody else reacts, three times over.
    const next = later[overtaken++];
    if (next) await react(next);
    await commit(...change);
  };
  await recountSoon({ tables, commit: hurried, clock }, partition, post.id);
  expect(overtaken).toBe(later.length + 1);
  const [row] = await tables.list<{ reactors: string }>(wallsTable, partition, { from: 'c_', to: 'd' });
  expect(row?.reactors).toHaveLength(people.length * 33);
  const seen = await readCard(tables, partition, ana.id, post.id);
  expect(seen && countsOf(seen.card.reactors)).toEqual({ heart: 4 });
});

test('a day that changes while it is counted is counted again by the next reader', async () => {
  await write(posted(postOf([ana])));
  const late = personOf('Late');
  let reads = 0;
  const slow: Tables = {
    ...tables,
    list: async (table, of, range = {}) => {
      const rows = await tables.list(table, of, range);
      if (range.select && reads++ === 0) await write(posted(postOf([late])));
      return rows as never;
    },
  };
  const today = new Date();
  const namesIn = async (from: Tables) =>
    (await readDays({ tables: from, commit, clock }, partition, today, today)).flatMap(({ people }) => people);
  expect(await namesIn(slow)).toEqual([ana.id]);
  expect((await namesIn(tables)).toSorted()).toEqual([ana.id, late.id].toSorted());
  // What was counted is not counted again.
  reads = 0;
  expect((await namesIn(slow)).toSorted()).toEqual([ana.id, late.id].toSorted());
  expect(reads).toBe(0);
});

test('a post for twenty people is posted, changed, reported, hidden, restored and deleted, each in one transaction', async () => {
  const post = postOf(Array.from({ length: 20 }, (_, n) => personOf(`Recipient ${n}`)));
  await write(posted(post));
  const value = { ...post.value, id: 'took-ownership' };
  const before = await kept(post.id);
  await write(changed(before, { ...before.post, value, message: 'Better said' }));
  await write(reported(await kept(post.id), 'somebody', { reason: 'other', at: new Date() }));
  await decide(post.id, 'hide');
  expect((await keysOf(post.id)).filter((key) => /^([cvp]|pv)_/.test(key))).toEqual([]);
  await decide(post.id, 'restore');
  expect((await keysOf(post.id)).filter((key) => /^([cvp]|pv)_/.test(key))).toHaveLength(44);
  await write(deleted(await kept(post.id)));
  const left = (await keysOf(post.id)).map((key) => key.slice(0, key.indexOf('_')));
  expect(left.toSorted()).toEqual(['report', 't']);
});
