// P6: what is mine I can take with me, and leave behind without my name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { canary, completeDraft, makeRoom, own, submit, withdrawAll } from '../support/requests.ts';
import { allLines, wallRows } from '../support/rows.ts';
import { choose, post, readAll, wallOf } from '../support/walls.ts';
import { type Person, person, world } from '../support/world.ts';

const wall = wallOf('Platform', 'General');
const [priya, khai, olena, elodie] = [person('priya'), person('khai'), person('olena'), person('elodie')];
const [tane, juergen] = [person('tane'), person('juergen')];
const releases = wallOf('Platform', 'Releases');
const mira = person('mira.okafor');
const params = (id: string) => ({ params: { id } });

const exported = (who: Person) => as(who).does('exportMine');
const onWall = async (id: string) => (await readAll(wall, priya)).find((card) => card.id === id);
const card = (id: string) => ({ params: { ...wall.params, id } });

beforeAll(async () => {
  await makeRoom();
  for (const who of [khai, olena, elodie]) await choose(who, 'wall');
});
afterAll(async () => {
  for (const who of [khai, olena]) await withdrawAll(who);
});

describe('what is mine, to take with me', () => {
  test('is my words and what was shared with me, and nobody else’s', async () => {
    const mark = canary('export');
    const given = await post(wall, khai, [olena], { message: `Given. ${mark}` });
    const received = await post(wall, olena, [khai], { message: `Received. ${mark}` });
    const other = await post(wall, priya, [olena], { message: `For somebody else. ${mark}` });
    const draft = await completeDraft(khai, { others: [olena], mark });
    const mine = await eventually(async () => {
      const all = await exported(khai);
      expect(all.recognitions.given.map(({ id }) => id)).toContain(given.id);
      expect(all.recognitions.received.map(({ id }) => id)).toContain(received.id);
      expect(all.requests.map(({ id }) => id)).toContain(draft.id);
      return all;
    });
    expect(mine.person).toEqual({ id: khai.id, displayName: khai.displayName });
    expect(JSON.stringify(mine)).toContain(`The handover list was empty on Monday. ${mark}`);
    expect(JSON.stringify(mine)).not.toContain(other.id);
    expect(mine.rest).toContain('privacy contact');
  });

  test('looks the same whether or not a request names me that I was not invited to', async () => {
    const { exportedAt: _, ...before } = await exported(elodie);
    const { id } = await submit(olena, mira, { others: [elodie], mark: canary('unseen') });
    await eventually(async () => expect((await own(olena, id)).notification?.state).toBe('notified'));
    const { exportedAt: __, ...after } = await exported(elodie);
    expect(after).toEqual(before);
  });
});

describe('leaving', () => {
  test('anonymised: the cards I gave are nobody’s, my name is off those I received, my drafts are erased', async () => {
    const given = await post(wall, khai, [olena]);
    const received = await post(wall, olena, [khai, elodie]);
    const draft = await completeDraft(khai, { others: [olena] });
    await eventually(async () => {
      const { items } = await as(khai).does('listMyRecognitions', { query: { direction: 'received', limit: 100 } });
      expect(items.map(({ id }) => id)).toContain(received.id);
    });
    expect((await as(khai).call('leave', { body: { recognitions: 'anonymise' } })).status).toBe(204);
    await eventually(async () => {
      const left = await onWall(given.id);
      expect(left?.author).toMatchObject({ displayName: 'a former colleague', gone: true });
      expect(left?.message).toBe(given.message);
      expect((await onWall(received.id))?.recipients.map(({ id }) => id)).toEqual([elodie.id]);
      expect((await as(khai).call('getRequest', params(draft.id))).status).toBe(404);
    });
    await eventually(async () => expect(JSON.stringify(await readAll(wall, priya))).not.toContain(khai.id));
    expect(await readAll(wall, priya, { person: khai.id })).toEqual([]);
    expect(await wallRows(world().tenantId, wall.params.channelId, `given_${khai.id}`), 'whom they thanked').toEqual(
      [],
    );
    expect((await as(khai).call('leave', { body: { recognitions: 'anonymise' } })).status, 'again').toBe(204);
    expect((await as(khai).call('deleteRecognition', card(given.id))).status).toBe(403);
    await eventually(async () =>
      expect((await exported(khai)).recognitions).toMatchObject({ given: [], received: [] }),
    );
  });

  test('deleted: more than one go holds is gone all the same, and what others were part of goes on', async () => {
    const cards = await Promise.all(Array.from({ length: 45 }, () => post(wall, elodie, [priya])));
    const { id } = await submit(elodie, mira, { others: [khai] });
    const draft = await completeDraft(elodie, { others: [khai] });
    const kept = await post(wall, priya, [olena]);
    await eventually(async () => expect((await exported(elodie)).recognitions.given.length).toBeGreaterThanOrEqual(45));
    expect((await as(elodie).call('leave', { body: { recognitions: 'delete' } })).status).toBe(204);
    await eventually(
      async () => {
        const ids = (await readAll(wall, priya)).map((one) => one.id);
        expect(ids).toContain(kept.id);
        for (const gone of cards) expect(ids).not.toContain(gone.id);
      },
      { within: 90_000, every: 500 },
    );
    expect((await as(elodie).call('getRequest', params(draft.id))).status).toBe(404);
    expect(await own(elodie, id)).toMatchObject({ state: 'submitted' });
    await withdrawAll(elodie);
  });

  /** Somebody answered cards on two walls, among others who did. */
  const answeredBy = async (who: Person) => {
    const cards = await Promise.all(
      [wall, releases].map(async (at) => ({ at, params: { ...at.params, id: (await post(at, priya, [olena])).id } })),
    );
    for (const { params: to } of cards) {
      for (const message of ['Well deserved.', 'I saw it too.'])
        await as(who).does('postComment', { params: to, body: { message } });
      await as(olena).does('postComment', { params: to, body: { message: 'Thank you all.' } });
      for (const kind of ['clap', 'heart']) await as(who).does('addReaction', { params: { ...to, kind } });
      await as(olena).does('addReaction', { params: { ...to, kind: 'clap' } });
    }
    return cards;
  };
  /** The list of what they answered, by which leaving finds it, follows what they do. */
  const isListed = (who: Person, count: number) =>
    eventually(async () => {
      const lines = await allLines();
      const theirs = lines.filter(
        ({ partitionKey = '', rowKey = '' }) => partitionKey.endsWith(who.id) && rowKey.startsWith('rs_'),
      );
      expect(theirs.length).toBeGreaterThanOrEqual(count);
    });
  const answersTo = async ({ at, params: to }: Awaited<ReturnType<typeof answeredBy>>[number]) => {
    const [{ items: comments }, { items: reactors }, seen] = await Promise.all([
      as(priya).does('listComments', { params: to }),
      as(priya).does('listReactions', { params: to }),
      as(priya).does('getRecognition', { params: to }),
    ]);
    const rows = await Promise.all(['r_', 'k_'].map((from) => wallRows(world().tenantId, at.params.channelId, from)));
    return { comments, reactors, seen, rows: JSON.stringify(rows) };
  };
  const onlyOlenas = [{ kind: 'clap', count: 1, mine: false }];

  test('anonymised: my comments are nobody’s, and my reactions are on no card any more', async () => {
    const cards = await answeredBy(tane);
    await isListed(tane, cards.length);
    expect((await as(tane).call('leave', { body: { recognitions: 'anonymise' } })).status).toBe(204);
    for (const one of cards)
      await eventually(async () => {
        const { comments, reactors, seen, rows } = await answersTo(one);
        expect(comments.map(({ author, message }) => [author.displayName, message])).toEqual([
          ['a former colleague', 'Well deserved.'],
          ['a former colleague', 'I saw it too.'],
          [olena.displayName, 'Thank you all.'],
        ]);
        expect(reactors.map(({ person: { id } }) => id)).toEqual([olena.id]);
        expect(seen).toMatchObject({ reactions: onlyOlenas, commentCount: 3 });
        expect(rows).not.toContain(tane.id);
      });
  });

  test('deleted: my comments go with my reactions, more than one go holds, and those of others stay', {
    timeout: 240_000,
  }, async () => {
    const cards = await answeredBy(juergen);
    const many = await Promise.all(Array.from({ length: 42 }, () => post(wall, priya, [olena])));
    await Promise.all(
      many.map(({ id }) => as(juergen).does('addReaction', { params: { ...wall.params, id, kind: 'idea' } })),
    );
    await isListed(juergen, cards.length + many.length);
    expect((await as(juergen).call('leave', { body: { recognitions: 'delete' } })).status).toBe(204);
    await eventually(
      async () => {
        for (const one of cards) {
          const { comments, reactors, seen, rows } = await answersTo(one);
          expect(comments.map(({ message }) => message)).toEqual(['Thank you all.']);
          expect(reactors.map(({ person: { id } }) => id)).toEqual([olena.id]);
          expect(seen).toMatchObject({ reactions: onlyOlenas, commentCount: 1 });
          expect(rows).not.toContain(juergen.id);
        }
        const seen = await readAll(wall, priya);
        for (const { id } of many) expect(seen.find((one) => one.id === id)?.reactions).toEqual([]);
      },
      { within: 120_000, every: 500 },
    );
  });

  test('without saying what becomes of what I gave is refused', async () => {
    const refused = await as(olena).refused('leave', { body: {} as never });
    expect(refused.status).toBe(400);
  });
});
