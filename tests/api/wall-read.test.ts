// W1: pages to the very first post while others post, filters that combine, and lists that cost nothing when unchanged.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recognition } from '../../api/src/contract/shapes/recognition.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { post, readAll, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Platform', 'Ideas');
const { params } = wall;
const [priya, tane, khai, reader] = [person('priya'), person('tane'), person('khai'), person('elodie')];
const cards: Recognition[] = [];

beforeAll(async () => {
  for (let count = 0; count < 12; count++) {
    const author = count % 2 ? priya : khai;
    cards.unshift(await post(wall, author, [tane], { valueId: count % 3 ? 'listened' : 'took-ownership' }));
  }
});

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('pages', () => {
  test.each([1, 5, 12, 100])('of %i reach every post, newest first', async (limit) => {
    expect(ids(await readAll(wall, reader, { limit }))).toEqual(ids(cards));
  });

  test('end where the posts end', async () => {
    for (const query of [{}, { person: tane.id }]) {
      const page = await as(reader).does('listRecognitions', { params, query: { ...query, limit: cards.length } });
      expect([page.items.length, page.nextCursor]).toEqual([cards.length, null]);
    }
  });

  test('show none twice and skip none while others post, react and delete', async () => {
    const seen: string[] = [];
    const news: Recognition[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Recognition[]; nextCursor: string | null } = await as(reader).does('listRecognitions', {
        params,
        query: { limit: 4, ...(cursor && { cursor }) },
      });
      seen.push(...ids(page.items));
      cursor = page.nextCursor;
      news.push(await post(wall, priya, [tane]), await post(wall, khai, [tane]));
      await as(priya).does('addReaction', { params: { ...params, id: cards[5]?.id ?? '', kind: 'clap' } });
      const [gone] = news.splice(-2, 1);
      if (gone) await as(priya).does('deleteRecognition', { params: { ...params, id: gone.id } });
    } while (cursor);
    expect(seen).toEqual(ids(cards));
    for (const left of news) {
      await as(left.author.id === priya.id ? priya : khai).does('deleteRecognition', {
        params: { ...params, id: left.id },
      });
    }
    expect(ids(await readAll(wall, reader))).toEqual(ids(cards));
  });

  test('know my reactions on every page, also when others of mine lie between that nobody sees any more', async () => {
    const hidden: Recognition[] = [];
    for (let count = 0; count < 6; count++) {
      const card = await post(wall, priya, [tane]);
      await as(reader).does('addReaction', { params: { ...params, id: card.id, kind: 'heart' } });
      await as(tane).does('decideConsent', { params: { ...params, id: card.id }, body: { decision: 'private' } });
      hidden.push(card);
    }
    const liked = [cards[0], cards[3], cards[7]].map((card) => card?.id ?? '');
    for (const id of liked) await as(reader).does('addReaction', { params: { ...params, id, kind: 'idea' } });
    for (const limit of [2, 4, 20]) {
      const mine = (await readAll(wall, reader, { limit })).filter(({ reactions }) =>
        reactions.some(({ mine: my }) => my),
      );
      expect(ids(mine)).toEqual(liked);
    }
    for (const id of ids(hidden)) await as(priya).does('deleteRecognition', { params: { ...params, id } });
  });

  test.each(['nonsense', 'Y19hYmM', ''])('with the cursor "%s" are refused', async (cursor) => {
    const refused = await as(reader).refused('listRecognitions', { params, query: { cursor } });
    expect(refused).toMatchObject({ status: 400, code: 'malformed' });
  });

  test.each([{ limit: 0 }, { limit: 101 }, { limit: 1.5 }])('with %o are refused', async (query) => {
    expect(await as(reader).refused('listRecognitions', { params, query })).toMatchObject({ status: 400 });
  });
});

describe('filters', () => {
  const expected = (fits: (card: Recognition) => boolean) => ids(cards.filter(fits));
  const [from, to] = [() => cards[8]?.createdAt ?? '', () => cards[2]?.createdAt ?? ''];
  const within = (card: Recognition) => card.createdAt >= from() && card.createdAt <= to();

  test('by value', async () => {
    const found = await readAll(wall, reader, { value: 'took-ownership', limit: 3 });
    expect(ids(found)).toEqual(expected(({ value }) => value.id === 'took-ownership'));
    expect(await readAll(wall, reader, { value: "x' or RowKey ge '" })).toEqual([]);
  });

  test('by person, thanked or author', async () => {
    expect(ids(await readAll(wall, reader, { person: tane.id, limit: 5 }))).toEqual(ids(cards));
    expect(ids(await readAll(wall, reader, { person: khai.id }))).toEqual(
      expected(({ author }) => author.id === khai.id),
    );
    expect(await readAll(wall, reader, { person: reader.id })).toEqual([]);
  });

  test('by period, both ends included', async () => {
    expect(ids(await readAll(wall, reader, { from: from(), to: to(), limit: 2 }))).toEqual(expected(within));
    expect(await readAll(wall, reader, { from: '0001-01-01T00:00:00Z', to: '1970-01-01T00:00:00Z' })).toEqual([]);
    expect(ids(await readAll(wall, reader, { from: '0001-01-01T00:00:00Z', to: '9999-01-01T00:00:00Z' }))).toEqual(
      ids(cards),
    );
  });

  test('together', async () => {
    const query = { person: khai.id, value: 'listened', from: from(), to: to(), limit: 1 };
    const fits = (card: Recognition) => within(card) && card.author.id === khai.id && card.value.id === 'listened';
    expect(expected(fits).length).toBeGreaterThan(1);
    expect(ids(await readAll(wall, reader, query))).toEqual(expected(fits));
  });
});

describe('an unchanged list', () => {
  test('answers 304, and 200 again as soon as something is new', async () => {
    const first = await as(tane).call('listRecognitions', { params });
    const etag = first.headers.get('etag') ?? '';
    const again = () => as(tane).call('listRecognitions', { params, headers: { 'If-None-Match': etag } });
    await eventually(async () => expect((await again()).status).toBe(304));
    const card = await post(wall, priya, [tane]);
    const changed = await again();
    expect(changed.status).toBe(200);
    expect((changed.json as { items: Recognition[] }).items[0]?.id).toBe(card.id);
    await as(priya).does('deleteRecognition', { params: { ...params, id: card.id } });
  });
});

describe('the same page, asked for again and again', () => {
  test('shows everybody their own part of it: what they wrote, and how they reacted', async () => {
    const card = await post(wall, priya, [tane]);
    await as(khai).does('addReaction', { params: { ...params, id: card.id, kind: 'heart' } });
    const seenBy = async (who: typeof priya) => {
      const { items } = await as(who).does('listRecognitions', { params, query: { limit: 1 } });
      return [items[0]?.can.edit, items[0]?.reactions.find(({ kind }) => kind === 'heart')?.mine];
    };
    for (let again = 0; again < 3; again++) {
      expect(await seenBy(priya)).toEqual([true, false]);
      expect(await seenBy(khai)).toEqual([false, true]);
      expect(await seenBy(reader)).toEqual([false, false]);
    }
    await as(priya).does('deleteRecognition', { params: { ...params, id: card.id } });
  });
});

describe('members', () => {
  test('are found by name in any script, without regard to accents, the caller among them', async () => {
    const care = wallOf('Customer Care', 'General');
    const search = async (text: string) =>
      ids((await as(person('jon')).does('listMembers', { params: care.params, query: { search: text } })).items);
    expect(await search('MARIA fernandez')).toEqual([person('maria').id]);
    expect(await search('美咲')).toEqual([person('misaki').id]);
    expect(await search('حداد')).toEqual([person('layla').id]);
    expect(await search('berg')).toEqual([person('jon').id]);
    expect(await search('nobody at all')).toEqual([]);
    expect((await search('')).length).toBe(care.members.length);
  });

  test('come in pages by name', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { displayName: string }[]; nextCursor: string | null } = await as(reader).does(
        'listMembers',
        {
          params,
          query: { limit: 2, ...(cursor && { cursor }) },
        },
      );
      names.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names.toSorted()).toEqual(wall.members.map(({ displayName }) => displayName).toSorted());
    expect(names[0]).toBe('Élodie Lefèvre');
  });
});
