// W6: whoever sees a card may ask the owners to look at it; owners hide and restore; hidden is hidden for everybody at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportReason } from '../../api/src/contract/shapes/recognition.ts';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { rowsOnDisk } from '../support/kept.ts';
import { atWork } from '../support/requests.ts';
import { choose, post, readAll, thanks, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'Rota');
const { params } = wall;
/** Two own the channel. */
const [amina, maria] = [person('amina'), person('maria')];
const [author, thanked, colleague, other] = [person('jon'), person('layla'), person('mira'), person('grace')];
/** How they like to be thanked: privately, ask first. */
const [quiet, asked] = [person('misaki'), person('seoyeon')];

beforeAll(async () => {
  for (const who of [amina, maria, author]) await atWork(who);
  await choose(quiet, 'private');
  await choose(asked, 'ask');
});

afterAll(async () => {
  for (const who of [quiet, asked]) await choose(who, 'wall');
});

const at = (id: string) => ({ params: { ...params, id } });
const report = (who: Person, id: string, reason: ReportReason = 'hurtful', note?: string) =>
  as(who).call('reportRecognition', { ...at(id), body: { reason, ...(note !== undefined && { note }) } });
const decide = (who: Person, id: string, action: 'hide' | 'restore', note?: string) =>
  as(who).does('moderateRecognition', { ...at(id), body: { action, ...(note !== undefined && { note }) } });
const reported = async (who: Person, state: 'open' | 'hidden' = 'open') =>
  (await as(who).does('listReports', { params, query: { state, limit: 100 } })).items;
const ofCard = async (who: Person, id: string, state: 'open' | 'hidden' = 'open') =>
  (await reported(who, state)).find(({ recognition }) => recognition.id === id);
const mine = async (who: Person, direction: 'received' | 'given' | 'awaiting-consent') =>
  (await as(who).does('listMyRecognitions', { query: { direction, limit: 100 } })).items;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const told = async (who: Person, type: string, id = '') =>
  (await notificationsOf(who.id))
    .map((one) => JSON.stringify(one))
    .filter((one) => one.includes(type) && one.includes(id));

describe('a report', () => {
  test('shows owners the card, the reason and the note, and nobody who made it', async () => {
    const card = await post(wall, author, [thanked]);
    expect((await report(colleague, card.id, 'private-matter', 'That was told in confidence.')).json).toEqual({
      readByOwners: 2,
    });
    for (const owner of [amina, maria]) {
      const found = await ofCard(owner, card.id);
      expect(found).toMatchObject({
        recognition: { id: card.id, message: card.message, visibility: 'wall', can: { moderate: true, edit: false } },
        reports: [{ reason: 'private-matter', note: 'That was told in confidence.', isOpen: true }],
        changedSinceHidden: false,
      });
      expect(found).not.toHaveProperty('decision');
      expect(found?.reports[0]?.reportedAt).toMatch(/:00:00\.000Z$/);
      expect(JSON.stringify(found)).not.toContain(colleague.id);
      expect(JSON.stringify(found)).not.toContain(colleague.displayName);
    }
    // Nor does whoever has the disk in hand.
    const rows = await eventually(async () => {
      const kept = (await rowsOnDisk('walls')).filter(({ RowKey }) => String(RowKey).startsWith('report_'));
      expect(kept.filter(({ RowKey }) => String(RowKey).includes(card.id))).toHaveLength(1);
      return kept;
    });
    expect(JSON.stringify(rows)).not.toContain(colleague.id);
  });

  test('is one for each person and card, whatever they say the second time', async () => {
    const card = await post(wall, author, [thanked]);
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => report(colleague, card.id, 'hurtful', 'Once')),
      report(thanked, card.id, 'other'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect((await report(colleague, card.id, 'discriminating', 'Twice')).status).toBe(200);
    const reasons = (await ofCard(amina, card.id))?.reports.map(({ reason, note }) => `${reason} ${note}`);
    expect(reasons?.toSorted()).toEqual(['hurtful Once', 'other undefined']);
  });

  test('changes nothing that anybody but an owner sees', async () => {
    const card = await post(wall, author, [thanked]);
    const seen = async () =>
      Promise.all(
        [author, thanked, colleague].flatMap((who) => [
          as(who)
            .call('listRecognitions', { params })
            .then(({ headers, text }) => [headers.get('etag'), text]),
          as(who)
            .call('getRecognition', at(card.id))
            .then(({ headers, text }) => [headers.get('etag'), text]),
        ]),
      );
    const before = await seen();
    await report(colleague, card.id);
    expect(await seen()).toEqual(before);
    expect(card.can).toMatchObject({ report: false, moderate: false });
    expect((await as(colleague).does('getRecognition', at(card.id))).can).toMatchObject({
      report: true,
      moderate: false,
    });
    expect((await readAll(wall, amina)).find(({ id }) => id === card.id)?.can).toMatchObject({
      report: true,
      moderate: true,
    });
  });

  test('tells every owner that something waits, without a name or a word, in one entry of their feed', async () => {
    for (const words of ['First', 'Second']) {
      const card = await post(wall, author, [thanked], { message: `${words} thing to look at` });
      await report(colleague, card.id, 'hurtful', 'A note of mine');
    }
    for (const owner of [amina, maria]) {
      await eventually(async () => {
        const [one, ...more] = await told(owner, 'recognitionReported');
        expect(one).toBeDefined();
        expect(more).toEqual([]);
        for (const word of ['thing to look at', 'A note of mine', author.displayName, colleague.displayName]) {
          expect(one).not.toContain(word);
        }
      });
    }
    expect(await told(colleague, 'recognitionReported')).toEqual([]);
    expect(await told(author, 'recognitionReported')).toEqual([]);
  });

  test.each<[string, unknown, number, string]>([
    ['without a reason', {}, 400, 'malformed'],
    ['with an unknown reason', { reason: 'boring' }, 400, 'malformed'],
    ['with a note of 501 characters', { reason: 'other', note: '👩🏽‍🚀'.repeat(501) }, 422, 'message-too-long'],
  ])('%s is refused', async (_, body, status, code) => {
    const card = await post(wall, author, [thanked]);
    const answer = await as(colleague).refused('reportRecognition', {
      ...at(card.id),
      body: body as { reason: 'other' },
    });
    expect(answer).toMatchObject({ status, code });
    expect(await ofCard(amina, card.id)).toBeUndefined();
  });

  test('of 500 written characters is taken, and a blank note is none', async () => {
    const card = await post(wall, author, [thanked]);
    expect((await report(colleague, card.id, 'other', '👩🏽‍🚀'.repeat(500))).status).toBe(200);
    expect((await report(other, card.id, 'other', ' \u200b')).status).toBe(200);
    expect((await ofCard(amina, card.id))?.reports.filter(({ note }) => note === undefined)).toHaveLength(1);
  });

  test("of one's own card is refused, and of one that is not there not found", async () => {
    const card = await post(wall, author, [thanked]);
    expect((await report(author, card.id)).json).toMatchObject({ status: 403, code: 'not-allowed' });
    const hidden = await post(wall, author, [quiet]);
    const answers = await Promise.all(
      [hidden.id, '0199aaaa-0000-7000-8000-000000000000'].map((id) => report(colleague, id)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    await as(author).call('deleteRecognition', at(card.id));
    expect((await report(colleague, card.id)).status).toBe(404);
  });
});

describe('only owners', () => {
  test('read reports and decide; everybody else is told so, for cards that are there and that are not', async () => {
    const card = await post(wall, author, [thanked]);
    for (const who of [author, thanked, colleague]) {
      expect(await as(who).refused('listReports', { params })).toMatchObject({ status: 403, code: 'not-allowed' });
      for (const id of [card.id, '0199aaaa-0000-7000-8000-000000000000']) {
        const refused = await as(who).refused('moderateRecognition', { ...at(id), body: { action: 'hide' } });
        expect(refused).toMatchObject({ status: 403, code: 'not-allowed' });
      }
    }
    expect((await as(colleague).does('getRecognition', at(card.id))).visibility).toBe('wall');
  });

  test('but nobody about their own card: that is for the other owners', async () => {
    const card = await post(wall, amina, [thanked]);
    expect((await report(thanked, card.id)).json).toEqual({ readByOwners: 1 });
    expect(await ofCard(amina, card.id)).toBeUndefined();
    expect((await ofCard(maria, card.id))?.reports).toHaveLength(1);
    for (const action of ['hide', 'restore'] as const) {
      const own = await as(amina).refused('moderateRecognition', { ...at(card.id), body: { action } });
      expect(own).toMatchObject({ status: 403, code: 'not-allowed' });
    }
    await decide(maria, card.id, 'hide');
    expect(await ofCard(amina, card.id, 'hidden')).toBeUndefined();
    expect(
      await as(amina).refused('moderateRecognition', { ...at(card.id), body: { action: 'restore' } }),
    ).toMatchObject({
      status: 403,
    });
    expect(await as(amina).does('getRecognition', at(card.id))).toMatchObject({
      visibility: 'hidden',
      can: { moderate: false },
    });
  });

  test('are said to be none where the only one wrote the card', async () => {
    const { params: there } = wallOf('Platform', 'General');
    const [elodie, tane] = [person('elodie'), person('tane')];
    const card = await as(elodie).does('postRecognition', { params: there, body: thanks([tane]) });
    const answer = await as(tane).does('reportRecognition', {
      params: { ...there, id: card.id },
      body: { reason: 'other' },
    });
    expect(answer).toEqual({ readByOwners: 0 });
    await as(elodie).call('deleteRecognition', { params: { ...there, id: card.id } });
  });

  test('of a private channel are its own: an owner of the team who is a member there decides nothing', async () => {
    const night = wallOf('Customer Care', 'Night shift');
    const card = await post(night, person('misaki'), [person('jon')]);
    const given = { params: { ...night.params, id: card.id }, body: { action: 'hide' as const } };
    expect(await as(amina).refused('moderateRecognition', given)).toMatchObject({ status: 403 });
    expect(await as(maria).refused('moderateRecognition', given)).toMatchObject({ status: 403 });
    expect((await as(person('diego')).does('moderateRecognition', given)).recognition.visibility).toBe('hidden');
  });
});

describe('a hidden card', () => {
  test('is gone for everybody at once, wherever it was found, and its author reads why', async () => {
    const older = await post(wall, author, [thanked, amina]);
    const card = await post(wall, author, [thanked, amina]);
    await as(colleague).does('addReaction', { params: { ...params, id: card.id, kind: 'clap' } });
    const comment = await as(colleague).does('postComment', { ...at(card.id), body: { message: 'Well said.' } });
    await eventually(async () => {
      expect(ids(await mine(thanked, 'received'))).toContain(card.id);
      expect(ids(await mine(author, 'given'))).toContain(card.id);
    });
    const decision = await decide(amina, card.id, 'hide', 'It names a customer.');
    expect(decision).toMatchObject({
      recognition: { visibility: 'hidden', can: { moderate: true, react: false, comment: false } },
      decision: { action: 'hide', by: { id: amina.id }, note: 'It names a customer.' },
    });

    for (const who of [thanked, colleague, amina, maria]) {
      for (const query of [
        {},
        { person: thanked.id },
        { person: author.id },
        { value: 'listened' },
        { person: thanked.id, value: 'listened' },
      ]) {
        const first = await as(who).does('listRecognitions', { params, query: { ...query, limit: 1 } });
        expect(ids(first.items)).toEqual([older.id]);
      }
      const answers = await Promise.all([
        as(who).call('getRecognition', at(card.id)),
        as(who).call('listReactions', at(card.id)),
        as(who).call('listComments', at(card.id)),
        as(who).call('addReaction', { params: { ...params, id: card.id, kind: 'heart' } }),
        as(who).call('removeReaction', { params: { ...params, id: card.id, kind: 'clap' } }),
        as(who).call('postComment', { ...at(card.id), body: { message: 'Late' } }),
        as(who).call('deleteComment', { params: { ...params, id: card.id, commentId: comment.id } }),
        as(who).call('decideConsent', { ...at(card.id), body: { decision: 'show' } }),
        as(who).call('editRecognition', { ...at(card.id), body: { message: 'x' }, ifMatch: '*' }),
        as(who).call('deleteRecognition', at(card.id)),
        report(who, card.id),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(404));
    }
    expect(ids(await mine(thanked, 'received'))).not.toContain(card.id);

    const own = await as(author).does('getRecognition', at(card.id));
    expect(own).toMatchObject({
      visibility: 'hidden',
      moderation: { note: 'It names a customer.' },
      recipients: [{ id: thanked.id }, { id: amina.id }],
      reactions: [],
      commentCount: 0,
      can: { edit: true, delete: true, react: false, comment: false, report: false, moderate: false },
    });
    expect(JSON.stringify(own.moderation)).not.toContain(amina.id);
    expect((await mine(author, 'given')).find(({ id }) => id === card.id)).toEqual(own);
    expect((await as(author).does('listReactions', at(card.id))).items).toEqual([]);
    expect((await as(author).does('listComments', at(card.id))).items).toEqual([]);
    await eventually(async () => {
      const [one] = await told(author, 'recognitionModerated', card.id);
      expect(one).toBeDefined();
      expect(one).not.toContain('customer');
      expect(one).not.toContain(amina.displayName);
    });
  });

  test('comes back to its place with its responses, and with the names that its recipients chose to show', async () => {
    const card = await post(wall, author, [thanked, colleague, quiet, asked]);
    const later = await post(wall, author, [thanked]);
    await as(other).does('addReaction', { params: { ...params, id: card.id, kind: 'heart' } });
    await as(other).does('postComment', { ...at(card.id), body: { message: 'Yes.' } });
    await as(colleague).call('decideConsent', { ...at(card.id), body: { decision: 'remove-me' } });
    await as(asked).call('decideConsent', { ...at(card.id), body: { decision: 'show' } });
    await decide(maria, card.id, 'hide');
    for (const who of [quiet, asked]) {
      expect((await as(who).call('getRecognition', at(card.id))).status).toBe(404);
      expect((await as(who).call('decideConsent', { ...at(card.id), body: { decision: 'private' } })).status).toBe(404);
    }
    expect(ids((await reported(amina, 'hidden')).map(({ recognition }) => recognition))).toContain(card.id);
    const back = await decide(amina, card.id, 'restore');
    expect(back.recognition).toMatchObject({ visibility: 'wall', recipients: [{ id: thanked.id }, { id: asked.id }] });
    const seen = await readAll(wall, other);
    expect(ids(seen).indexOf(later.id)).toBe(ids(seen).indexOf(card.id) - 1);
    expect(ids(await readAll(wall, other, { person: asked.id }))).toContain(card.id);
    expect(ids(await readAll(wall, other, { person: colleague.id }))).not.toContain(card.id);
    await eventually(async () => {
      const shown = await as(other).does('getRecognition', at(card.id));
      expect(shown).toMatchObject({ reactions: [{ kind: 'heart', count: 1, mine: true }], commentCount: 1 });
      expect(ids(shown.recipients)).toEqual([thanked.id, asked.id]);
    });
    expect(await as(author).does('getRecognition', at(card.id))).not.toHaveProperty('moderation');
    expect(await ofCard(amina, card.id, 'hidden')).toBeUndefined();
  });

  test('that its only shown recipient had taken off the wall stays off it when owners restore it', async () => {
    const card = await post(wall, author, [thanked]);
    await report(colleague, card.id);
    await as(thanked).call('decideConsent', { ...at(card.id), body: { decision: 'private' } });
    await decide(amina, card.id, 'hide');
    await decide(amina, card.id, 'restore');
    expect((await as(colleague).call('getRecognition', at(card.id))).status).toBe(404);
    expect(ids(await readAll(wall, colleague))).not.toContain(card.id);
    expect(await as(thanked).does('getRecognition', at(card.id))).toMatchObject({ visibility: 'private' });
  });

  test('that its author mends stays hidden and asks the owners to look again', async () => {
    const card = await post(wall, author, [thanked]);
    await report(colleague, card.id);
    await decide(amina, card.id, 'hide', 'Without the name, please.');
    expect(await ofCard(amina, card.id)).toBeUndefined();
    const own = await as(author).does('getRecognition', at(card.id));
    const mended = await as(author).does('editRecognition', {
      ...at(card.id),
      body: { message: 'Said without a name.' },
      ifMatch: own.etag,
    });
    expect(mended).toMatchObject({ visibility: 'hidden', moderation: { note: 'Without the name, please.' } });
    expect((await as(colleague).call('getRecognition', at(card.id))).status).toBe(404);
    expect(await ofCard(maria, card.id)).toMatchObject({
      changedSinceHidden: true,
      recognition: { message: 'Said without a name.', visibility: 'hidden' },
      reports: [{ isOpen: false }],
    });
    await decide(maria, card.id, 'restore');
    expect((await as(colleague).does('getRecognition', at(card.id))).message).toBe('Said without a name.');
    expect(await ofCard(maria, card.id)).toBeUndefined();
  });

  test('leaves the owners with its author’s deletion, and nothing of it is left', async () => {
    const card = await post(wall, author, [thanked]);
    await report(colleague, card.id, 'hurtful', 'Gone with the card');
    await report(other, card.id);
    await decide(amina, card.id, 'hide');
    await as(author).does('editRecognition', { ...at(card.id), body: { message: 'Mended' }, ifMatch: '*' });
    expect((await as(author).call('deleteRecognition', at(card.id))).status).toBe(204);
    for (const state of ['open', 'hidden'] as const) expect(await ofCard(amina, card.id, state)).toBeUndefined();
    expect(
      await as(amina).refused('moderateRecognition', { ...at(card.id), body: { action: 'restore' } }),
    ).toMatchObject({
      status: 404,
    });
    await eventually(
      async () => {
        const rows = (await rowsOnDisk('walls')).map(({ RowKey }) => String(RowKey));
        expect(rows.filter((key) => key.includes(card.id))).toEqual([]);
      },
      { within: 90_000 },
    );
  });

  test('is not brought back by what arrives at the same moment', async () => {
    const card = await post(wall, author, [thanked, colleague, asked]);
    const answers = await Promise.all([
      decide(amina, card.id, 'hide').then(() => 200),
      ...wall.members.map(async (who) => {
        const react = as(who).call('addReaction', { params: { ...params, id: card.id, kind: 'heart' } });
        return (await react).status;
      }),
      ...[thanked, colleague, asked].map(async (who) => {
        const choice = as(who).call('decideConsent', { ...at(card.id), body: { decision: 'show' } });
        return (await choice).status;
      }),
      report(other, card.id).then(({ status }) => status),
      as(other)
        .call('postComment', { ...at(card.id), body: { message: 'Just now' } })
        .then(({ status }) => status),
    ]);
    expect(answers.filter((status) => ![200, 201, 204, 404].includes(status))).toEqual([]);
    await eventually(async () => {
      expect((await as(other).call('getRecognition', at(card.id))).status).toBe(404);
      expect(ids(await readAll(wall, other))).not.toContain(card.id);
    });
  });
});

describe('a reported card that may stay', () => {
  test('leaves the open list, and its author never learns of it', async () => {
    const card = await post(wall, author, [thanked]);
    const before = await as(author).does('getRecognition', at(card.id));
    await report(colleague, card.id);
    await decide(amina, card.id, 'restore', 'Fine as it is.');
    for (const state of ['open', 'hidden'] as const) expect(await ofCard(amina, card.id, state)).toBeUndefined();
    expect(await as(author).does('getRecognition', at(card.id))).toEqual(before);
    const marker = await post(wall, author, [thanked]);
    await decide(amina, marker.id, 'hide');
    await eventually(async () => expect(await told(author, 'recognitionModerated', marker.id)).toHaveLength(1));
    expect(await told(author, 'recognitionModerated', card.id)).toEqual([]);
  });

  test('is not brought back by the same person, but by another, or when its words have changed', async () => {
    const card = await post(wall, author, [thanked]);
    await report(colleague, card.id, 'hurtful');
    await decide(amina, card.id, 'restore');
    expect((await report(colleague, card.id, 'hurtful')).status).toBe(200);
    expect(await ofCard(amina, card.id)).toBeUndefined();
    await report(other, card.id, 'not-recognition');
    expect((await ofCard(amina, card.id))?.reports).toMatchObject([
      { reason: 'not-recognition', isOpen: true },
      { reason: 'hurtful', isOpen: false },
    ]);
    await decide(maria, card.id, 'restore');
    await as(author).does('editRecognition', { ...at(card.id), body: { message: 'Worse now' }, ifMatch: '*' });
    expect(await ofCard(amina, card.id)).toBeUndefined();
    await report(colleague, card.id, 'hurtful', 'Now it is');
    expect((await ofCard(amina, card.id))?.reports[0]).toMatchObject({ note: 'Now it is', isOpen: true });
  });
});

describe('a private recognition', () => {
  test('is for its author and recipient alone until the recipient reports it; owners read no name that is private', async () => {
    const card = await post(wall, author, [quiet]);
    const hide = { ...at(card.id), body: { action: 'hide' as const } };
    expect(await as(amina).refused('moderateRecognition', hide)).toMatchObject({ status: 404, code: 'not-found' });
    expect((await report(quiet, card.id, 'hurtful')).status).toBe(200);
    const found = await ofCard(amina, card.id);
    expect(found?.recognition).toMatchObject({ message: card.message, visibility: 'private', recipients: [] });
    expect(JSON.stringify(found)).not.toContain(quiet.id);
    // Reading it in the list opens no other door.
    expect((await as(amina).call('getRecognition', at(card.id))).status).toBe(404);
    expect((await as(colleague).call('getRecognition', at(card.id))).status).toBe(404);

    await decide(amina, card.id, 'hide', 'Please write kindly.');
    expect((await as(quiet).call('getRecognition', at(card.id))).status).toBe(404);
    expect(ids(await mine(quiet, 'received'))).not.toContain(card.id);
    expect(await as(author).does('getRecognition', at(card.id))).toMatchObject({
      visibility: 'hidden',
      moderation: { note: 'Please write kindly.' },
      recipients: [{ id: quiet.id }],
    });
    const back = await decide(amina, card.id, 'restore');
    expect(back.recognition).toMatchObject({ visibility: 'private', recipients: [] });
    expect(await as(quiet).does('getRecognition', at(card.id))).toMatchObject({ visibility: 'private' });
    expect((await as(colleague).call('getRecognition', at(card.id))).status).toBe(404);
    expect(await as(amina).refused('moderateRecognition', hide)).toMatchObject({ status: 404 });
  });
});

test('reports come page by page, the newest card first', async () => {
  const cards = [];
  for (let count = 0; count < 5; count++) cards.unshift(await post(wall, author, [thanked]));
  await Promise.all(cards.map(({ id }) => report(colleague, id)));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage(cursor);
    seen.push(...page.items.map(({ recognition }) => recognition.id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.slice(0, 5)).toEqual(ids(cards));
  expect(new Set(seen).size).toBe(seen.length);
  const refused = as(amina).refused('listReports', { params, query: { cursor: 'nonsense' } });
  expect(await refused).toMatchObject({ status: 400, code: 'malformed' });
});

const nextPage = (cursor: string | null) =>
  as(amina).does('listReports', { params, query: { limit: 2, ...(cursor && { cursor }) } });
