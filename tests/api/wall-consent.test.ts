// W3 and W5: each recipient decides about their own name, and what is private leaves no sign on the wall.
import { beforeAll, describe, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { atWork } from '../support/requests.ts';
import { choose, post, readAll, thanks, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const wall = wallOf('Platform', 'Incident reviews');
const { params } = wall;
const author = person('elodie');
/** On the wall, privately, ask first. */
const [open, quiet, asked] = [person('khai'), person('olena'), person('juergen')];

beforeAll(async () => {
  await choose(open, 'wall');
  await choose(quiet, 'private');
  await choose(asked, 'ask');
  await atWork(asked);
});

const listFor = (who: Person) => as(who).call('listRecognitions', { params });
const get = (who: Person, id: string) => as(who).call('getRecognition', { params: { ...params, id } });
const decide = (who: Person, id: string, decision: 'show' | 'private' | 'remove-me') =>
  as(who).call('decideConsent', { params: { ...params, id }, body: { decision } });
const names = (card: { recipients: { id: string }[] } | undefined) => card?.recipients.map(({ id }) => id);
const onWall = async (who: Person, id: string) => (await readAll(wall, who)).find((card) => card.id === id);

const mine = async (who: Person, direction: 'received' | 'given' | 'awaiting-consent') =>
  (await as(who).does('listMyRecognitions', { query: { direction, limit: 100 } })).items;

test('the author sees each choice before posting', async () => {
  const { items } = await as(author).does('listMembers', { params });
  const choices = Object.fromEntries(items.map(({ id, recognitionAudience }) => [id, recognitionAudience]));
  expect(choices).toMatchObject({ [open.id]: 'wall', [quiet.id]: 'private', [asked.id]: 'ask' });
});

describe('a private recognition', () => {
  test('reaches its recipient and is nowhere for anybody else, not even in the ETag of a list', async () => {
    const filters = [
      '',
      `person=${quiet.id}`,
      `person=${author.id}`,
      'value=listened',
      `value=listened&person=${author.id}`,
    ];
    await post(wall, author, [open]);
    // With one card a page an empty place would show.
    const lists = filters.flatMap((filter) => [filter, `${filter}&limit=1`]);
    const etags = async (who: Person) =>
      Promise.all(
        lists.map(async (query) => {
          const answer = await as(who).call('listRecognitions', {
            params,
            query: Object.fromEntries(new URLSearchParams(query)),
          });
          return [answer.headers.get('etag'), answer.text];
        }),
      );
    const everybody = [open, asked, author, quiet];
    const before = await Promise.all(everybody.map(etags));
    const card = await post(wall, author, [quiet]);
    expect(card).toMatchObject({
      visibility: 'private',
      can: { edit: true, delete: true, react: false, comment: false },
    });
    expect(await Promise.all(everybody.map(etags))).toEqual(before);

    for (const colleague of [open, asked]) {
      const seen = await get(colleague, card.id);
      const missing = await get(colleague, '0199aaaa-0000-7000-8000-000000000000');
      const withoutTrace = ({ text }: { text: string }) => text.replace(/"traceId":"[^"]*"/, '');
      expect([seen.status, withoutTrace(seen)]).toEqual([404, withoutTrace(missing)]);
      for (const name of ['listReactions', 'listComments'] as const) {
        expect(await as(colleague).refused(name, { params: { ...params, id: card.id } })).toMatchObject({
          status: 404,
        });
      }
      const reaction = { params: { ...params, id: card.id, kind: 'clap' } };
      expect(await as(colleague).refused('addReaction', reaction)).toMatchObject({ status: 404 });
      expect((await decide(colleague, card.id, 'show')).status).toBe(404);
      const edit = { params: { ...params, id: card.id }, body: { message: 'x' }, ifMatch: '*' };
      expect(await as(colleague).refused('editRecognition', edit)).toMatchObject({ status: 404 });
      const remove = as(colleague).refused('deleteRecognition', { params: { ...params, id: card.id } });
      expect(await remove).toMatchObject({ status: 404 });
    }
    expect((await get(quiet, card.id)).json).toMatchObject({
      visibility: 'private',
      message: card.message,
      can: { removeMe: true, consent: false, edit: false },
    });
    await eventually(async () => expect((await mine(quiet, 'received')).map(({ id }) => id)).toContain(card.id));
    expect((await mine(quiet, 'awaiting-consent')).map(({ id }) => id)).not.toContain(card.id);
  });

  test('may be shown by its recipient, and then is a card like any other at the place of its time', async () => {
    const card = await post(wall, author, [quiet]);
    const later = await post(wall, author, [open]);
    expect((await decide(quiet, card.id, 'show')).status).toBe(204);
    const ids = (await readAll(wall, open)).map(({ id }) => id);
    expect(ids.indexOf(later.id)).toBe(ids.indexOf(card.id) - 1);
    expect(names(await onWall(open, card.id))).toEqual([quiet.id]);
    await as(open).does('addReaction', { params: { ...params, id: card.id, kind: 'heart' } });
    await eventually(async () => {
      expect((await onWall(author, card.id))?.reactions).toEqual([{ kind: 'heart', count: 1, mine: false }]);
    });
    // Back again, with its responses out of sight and counted anew when it returns.
    expect((await decide(quiet, card.id, 'private')).status).toBe(204);
    expect(await onWall(open, card.id)).toBeUndefined();
    expect((await get(open, card.id)).status).toBe(404);
    await decide(quiet, card.id, 'show');
    await eventually(async () => {
      expect((await onWall(author, card.id))?.reactions).toEqual([{ kind: 'heart', count: 1, mine: false }]);
    });
  });
});

describe('an ask-first recognition', () => {
  test('waits for its recipient alone, who is asked once without a name or a word', async () => {
    const waiting = await post(wall, author, [asked]);
    const card = await post(wall, author, [asked]);
    expect(card.visibility).toBe('awaiting-consent');
    expect(await onWall(open, card.id)).toBeUndefined();
    expect((await get(open, card.id)).status).toBe(404);
    expect((await get(asked, card.id)).json).toMatchObject({
      visibility: 'awaiting-consent',
      can: { consent: true, removeMe: true },
    });
    await eventually(async () => {
      expect((await mine(asked, 'awaiting-consent')).map(({ id }) => id)).toContain(card.id);
      const told = await notificationsOf(asked.id);
      expect(told.some((one) => JSON.stringify(one).includes('recognitionConsent'))).toBe(true);
      expect(JSON.stringify(told)).not.toContain(card.message);
    });
    expect((await decide(asked, card.id, 'show')).status).toBe(204);
    expect(names(await onWall(open, card.id))).toEqual([asked.id]);
    const later = await post(wall, author, [asked]);
    await decide(asked, later.id, 'show');
    await eventually(async () => {
      expect((await mine(asked, 'awaiting-consent')).map(({ id }) => id)).not.toContain(card.id);
      expect((await mine(asked, 'received')).map(({ id }) => id)).toContain(card.id);
      const first = await as(asked).does('listMyRecognitions', { query: { direction: 'awaiting-consent', limit: 1 } });
      expect(first.items.map(({ id }) => id)).toEqual([waiting.id]);
    });
  });

  test('that is declined looks to its author as if it still waited', async () => {
    const card = await post(wall, author, [asked]);
    await decide(asked, card.id, 'private');
    const seen = (await get(author, card.id)).json;
    expect(seen).toEqual(card);
    expect((await get(asked, card.id)).json).toMatchObject({ visibility: 'private', can: { consent: false } });
    expect((await get(open, card.id)).status).toBe(404);
  });
});

describe('with several recipients each choice holds for that person alone', () => {
  test('the wall shows the others', async () => {
    const card = await post(wall, author, [quiet, open, asked]);
    expect(names(card)).toEqual([open.id]);
    expect(names(await onWall(open, card.id))).toEqual([open.id]);
    expect(names((await get(quiet, card.id)).json as typeof card)).toEqual([open.id, quiet.id]);
    for (const [person, found] of [
      [open, true],
      [quiet, false],
      [asked, false],
      [author, true],
    ] as const) {
      const filtered = await readAll(wall, open, { person: person.id });
      expect(filtered.some(({ id }) => id === card.id)).toBe(found);
    }
    await decide(asked, card.id, 'show');
    expect(names(await onWall(open, card.id))).toEqual([open.id, asked.id]);
    expect((await readAll(wall, open, { person: asked.id })).some(({ id }) => id === card.id)).toBe(true);
  });

  test('two who decide at once both get their way', async () => {
    const card = await post(wall, author, [quiet, open, asked]);
    const answers = await Promise.all([
      decide(quiet, card.id, 'show'),
      decide(asked, card.id, 'show'),
      decide(open, card.id, 'private'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(names(await onWall(author, card.id))).toEqual([quiet.id, asked.id]);
  });

  test('the last shown name takes the card off the wall', async () => {
    const card = await post(wall, author, [open, quiet]);
    expect((await decide(open, card.id, 'remove-me')).status).toBe(204);
    expect(await onWall(asked, card.id)).toBeUndefined();
    for (const query of [{ person: open.id }, { value: 'listened' }, { person: author.id, value: 'listened' }]) {
      expect((await readAll(wall, asked, query)).map(({ id }) => id)).not.toContain(card.id);
    }
    // Whoever took their name off is as everybody else; the author and the other recipient still have it.
    expect((await get(open, card.id)).status).toBe(404);
    expect((await decide(open, card.id, 'show')).status).toBe(404);
    expect(names((await get(author, card.id)).json as typeof card)).toEqual([quiet.id]);
    await eventually(async () => expect((await mine(open, 'received')).map(({ id }) => id)).not.toContain(card.id));
  });
});

test('a choice holds for what is written after it, not for what is there', async () => {
  const card = await post(wall, author, [open]);
  await choose(open, 'private');
  try {
    expect(names(await onWall(asked, card.id))).toEqual([open.id]);
    expect((await as(author).does('postRecognition', { params, body: thanks([open]) })).visibility).toBe('private');
  } finally {
    await choose(open, 'wall');
  }
});

test('lists are private to their owner and to the walls they may still see', async () => {
  const card = await post(wall, author, [open]);
  await eventually(async () => {
    expect((await mine(author, 'given')).map(({ id }) => id)).toContain(card.id);
    expect((await mine(open, 'received')).map(({ id }) => id)).toContain(card.id);
  });
  expect((await mine(open, 'given')).map(({ id }) => id)).not.toContain(card.id);
  expect((await mine(author, 'received')).map(({ id }) => id)).not.toContain(card.id);
  expect((await listFor(quiet)).status).toBe(200);
});
