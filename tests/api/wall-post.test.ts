// W2, W11, W13: what may be posted, by whom, and that it is posted once.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewRecognition } from '../../api/src/contract/shapes/recognition.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { post, readAll, thanks, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'General');
const { params } = wall;
const [jon, diego, mira, sam] = [person('jon'), person('diego'), person('mira'), person('sam.de')];

describe('a member', () => {
  test('posts and everybody in the channel sees who, whom, the value and the words', async () => {
    const body = thanks([diego, mira], { effect: 'The night team slept.' });
    const answer = await as(jon).call('postRecognition', { params, body });
    expect(answer.status).toBe(201);
    const mine = answer.json as Awaited<ReturnType<typeof post>>;
    expect(answer.headers.get('location')).toBe(
      `/api/teams/${params.teamId}/channels/${encodeURIComponent(params.channelId)}/recognitions/${mine.id}`,
    );
    expect(answer.headers.get('etag')).toBe(mine.etag);
    expect(mine).toMatchObject({
      kind: 'recognition',
      author: { id: jon.id, displayName: jon.displayName, photoUrl: `/people/${jon.id}/photo` },
      recipients: [{ id: diego.id }, { id: mira.id }],
      everyone: false,
      value: { id: 'listened', name: 'Listened and understood' },
      message: body.message,
      effect: 'The night team slept.',
      reactions: [],
      commentCount: 0,
      visibility: 'wall',
      ...params,
      can: { edit: true, delete: true, react: true, comment: true, removeMe: false, consent: false },
    });
    expect(mine).not.toHaveProperty('editedAt');

    for (const colleague of [diego, mira, sam]) {
      const seen = (await readAll(wall, colleague, { limit: 100 })).find(({ id }) => id === mine.id);
      const single = await as(colleague).does('getRecognition', { params: { ...params, id: mine.id } });
      expect(seen).toEqual(single);
      expect(seen).toMatchObject({ message: body.message, can: { edit: false, delete: false, react: true } });
      expect(seen?.can.removeMe).toBe(colleague !== sam);
    }
  });

  test('thanks everyone in the channel as one', async () => {
    const card = await post(wall, mira, [], { everyone: true });
    expect(card).toMatchObject({ everyone: true, recipients: [], visibility: 'wall' });
  });

  test('shares an achievement, which thanks nobody', async () => {
    const card = await post(wall, mira, [], { kind: 'achievement', message: 'We shipped.' });
    expect(card).toMatchObject({ kind: 'achievement', recipients: [], everyone: false, visibility: 'wall' });
  });

  test('who is a guest posts and reads like everybody', async () => {
    const card = await post(wall, sam, [jon]);
    expect(await as(jon).does('getRecognition', { params: { ...params, id: card.id } })).toMatchObject({
      author: { id: sam.id },
    });
  });

  test('keeps the words exactly: emoji, marks, right-to-left, markup, quotes', async () => {
    const message = ' <b onload="alert(1)">\u202Bشكرا\u202C</b> 👨‍👩‍👧‍👦 e\u0301 \'"&{}|\\ 田中\n\n— ok\n';
    const card = await post(wall, jon, [mira], { message, effect: message });
    const [seen] = (await readAll(wall, diego, { limit: 100 })).filter(({ id }) => id === card.id);
    expect(seen).toMatchObject({ message, effect: message });
  });
});

describe('a recognition is refused', () => {
  const members = wall.members.map(({ id }) => id).filter((id) => id !== jon.id);
  const refusals: [string, Partial<NewRecognition>, string, string][] = [
    ['to oneself', { recipientIds: [jon.id] }, 'cannot-recognise-yourself', 'recipientIds.0'],
    ['to oneself among others', { recipientIds: [mira.id, jon.id] }, 'cannot-recognise-yourself', 'recipientIds.1'],
    ['to somebody outside the channel', { recipientIds: [person('khai').id] }, 'not-a-member', 'recipientIds.0'],
    ['to somebody of another organisation', { recipientIds: [person('ines').id] }, 'not-a-member', 'recipientIds.0'],
    ['to nobody', { recipientIds: [] }, 'no-recipient', 'recipientIds'],
    ['to somebody twice', { recipientIds: [mira.id, mira.id] }, 'duplicate-recipient', 'recipientIds.1'],
    [
      'to 21 people',
      { recipientIds: [...members, ...Array.from({ length: 21 }, () => randomUUID())].slice(0, 21) },
      'too-many-recipients',
      'recipientIds',
    ],
    ['to everyone and somebody', { everyone: true }, 'rule-broken', 'recipientIds'],
    ['as an achievement of somebody else', { kind: 'achievement' }, 'rule-broken', 'recipientIds'],
    ['for an unknown value', { valueId: 'obedience' }, 'unknown-value', 'valueId'],
    ['without words', { message: '' }, 'message-blank', 'message'],
    ['with invisible words', { message: ' \u200b\u2060\u3164\u0301\n' }, 'message-blank', 'message'],
    ['with 1,001 characters', { message: '👩🏽‍🚀'.repeat(1001) }, 'message-too-long', 'message'],
    ['with an effect of 501 characters', { effect: 'x'.repeat(501) }, 'message-too-long', 'effect'],
  ];

  test.each(refusals)('%s', async (_, change, code, path) => {
    const key = randomUUID();
    const refused = await as(jon).refused('postRecognition', { params, key, body: { ...thanks([mira]), ...change } });
    expect(refused).toMatchObject({ status: 422, code });
    expect(refused.errors?.[0]?.path).toBe(path);
    // A refusal is not kept: the same key may be used for the mended body.
    const mended = await as(jon).call('postRecognition', { params, key, body: thanks([mira]) });
    expect(mended.status).toBe(201);
  });

  test.each([
    ['with a field that the server owns', { createdAt: '2020-01-01T00:00:00Z' }],
    ['with a person id in capitals', { recipientIds: [mira.id.toUpperCase()] }],
    ['with a message that is no text', { message: 7 }],
    ['without recipients', { recipientIds: undefined }],
    ['with a kind that does not exist', { kind: 'praise' }],
  ])('%s as malformed', async (_, change) => {
    const body = { ...thanks([mira]), ...change } as NewRecognition;
    expect(await as(jon).refused('postRecognition', { params, body })).toMatchObject({
      status: 400,
      code: 'malformed',
    });
  });

  test('of 2 MB as too large', async () => {
    const body = thanks([mira], { message: 'x'.repeat(2_000_000) });
    expect(await as(jon).refused('postRecognition', { params, body })).toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  test('up to the limits it is taken', async () => {
    const message = '👩🏽‍🚀'.repeat(1000);
    const card = await post(wall, jon, [mira, diego, sam], { message, effect: 'é'.repeat(500) });
    expect((await as(mira).does('getRecognition', { params: { ...params, id: card.id } })).message).toBe(message);
  });
});

describe('once', () => {
  const count = async (message: string) =>
    (await readAll(wall, mira, { limit: 100 })).filter((card) => card.message === message).length;

  test('the same key with the same body gives the first answer again', async () => {
    const [key, body] = [randomUUID(), thanks([mira])];
    const first = await as(jon).call('postRecognition', { params, body, key });
    const second = await as(jon).call('postRecognition', { params, body, key });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await count(body.message)).toBe(1);
  });

  test('a repeat shows what has happened since', async () => {
    const [key, body] = [randomUUID(), thanks([mira])];
    const { id } = await as(jon).does('postRecognition', { params, body, key });
    await as(diego).does('addReaction', { params: { ...params, id, kind: 'clap' } });
    await eventually(async () => {
      const again = await as(jon).does('postRecognition', { params, body, key });
      expect(again).toMatchObject({ id, reactions: [{ kind: 'clap', count: 1, mine: false }] });
    });
  });

  test('the same key with another body is refused', async () => {
    const key = randomUUID();
    await as(jon).does('postRecognition', { params, body: thanks([mira]), key });
    expect(await as(jon).refused('postRecognition', { params, body: thanks([diego]), key })).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  test("a key is the caller's own, and the wall's own", async () => {
    const key = randomUUID();
    const body = thanks([mira]);
    const ids = await Promise.all([
      as(jon).does('postRecognition', { params, body, key }),
      as(diego).does('postRecognition', { params, body, key }),
      as(jon).does('postRecognition', {
        params: wallOf('Customer Care', 'Night shift').params,
        body: thanks([diego]),
        key,
      }),
    ]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
  });

  test('eight equal calls at once make one recognition', async () => {
    const [key, body] = [randomUUID(), thanks([mira, diego])];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => as(jon).call('postRecognition', { params, body, key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ json }) => (json as { id: string }).id)).size).toBe(1);
    expect(await count(body.message)).toBe(1);
  });
});
