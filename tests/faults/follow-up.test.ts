// What follows an agreement by the clock: check-ins for the mediator alone, and notes that are destroyed.
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { as } from '../support/call.ts';
import { moveClock, notificationsOf, resetClock } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { filesOf, holds, rowsOnDisk } from '../support/kept.ts';
import { agreed, file, part, takenOn } from '../support/mediation.ts';
import { atWork, canary, makeRoom, nameContacts, own, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const jon = person('jon.berg');
const misaki = person('misaki.tanaka');
const mira = person('mira.okafor');
const days = (count: number) => ({ advanceSeconds: count * 86_400 });

beforeAll(async () => {
  await makeRoom();
  for (const who of [jon, misaki]) await atWork(who);
});
afterEach(async () => {
  await resetClock();
  await withdrawAll(jon);
});

const asked = async (who: Person, id: string) =>
  (await notificationsOf(who.id)).filter((one) => one.activityType === 'checkIn' && JSON.stringify(one).includes(id));

/** The rows of a request that begin so, as the storage has written them. */
const kept = async (id: string, prefix: string) =>
  (await rowsOnDisk('requests')).filter(
    ({ PartitionKey, RowKey }) => String(PartitionKey).endsWith(id) && String(RowKey).startsWith(prefix),
  );
const onDisk = { within: 90_000, every: 1000 };

describe('a check-in', () => {
  test('is asked after two weeks, answered for the mediator alone, and offers other help to whom it went worse', {
    timeout: 180_000,
  }, async () => {
    const contacts = [
      { name: 'Ombuds office', role: 'Independent', channel: 'ombuds@meridian.example' },
      { name: 'Misaki herself', role: 'Contact', channel: 'chat', personId: misaki.id },
    ];
    onTestFinished(await nameContacts(contacts));

    const of = await agreed(jon, mira, { others: [misaki] });
    const words = canary('check-in');
    const answer = (who: Person, n: string, worse: boolean, text?: string) =>
      as(who).call('answerCheckIn', {
        params: { id: of.id, n },
        body: { holding: 'partly', worse, ...(text && { text }) },
      });
    expect((await answer(jon, '1', false, words)).status).toBe(422);
    await moveClock(days(15));
    for (const who of [jon, misaki])
      await eventually(async () => expect(await asked(who, of.id)).toHaveLength(1), { within: 90_000, every: 500 });
    expect(JSON.stringify(await asked(jon, of.id))).not.toMatch(/Misaki|Mira|list/);
    const fine = await answer(misaki, '1', false, words);
    expect(fine.json).toMatchObject({ checkIn: { n: 1, answers: [{ holding: 'partly' }] }, contacts: [] });
    const worse = await answer(jon, '1', true, words);
    expect(worse.json).toMatchObject({ contacts: [{ name: 'Ombuds office' }] });
    expect((worse.json as { contacts: unknown[] }).contacts).toHaveLength(1);
    expect((await answer(jon, '1', true, words)).status).toBe(200);
    expect((await answer(mira, '1', true, words)).status).toBe(403);
    const forMira = (await file(mira, of.id)).checkIns[0]?.answers ?? [];
    expect(forMira.map(({ text }) => text)).toEqual([words, words]);
    expect((await answer(jon, '1', true)).status, 'words can be taken back').toBe(200);
    const left = (await file(mira, of.id)).checkIns[0]?.answers ?? [];
    expect(left.flatMap(({ text }) => text ?? [])).toEqual([words]);
    for (const view of [await own(jon, of.id), await part(misaki, of.id)])
      expect(view.checkIns[0]?.answers).toHaveLength(1);
    expect((await answer(jon, '2', false, words)).status).toBe(422);

    await eventually(async () => expect(await kept(of.id, 'check-in_')).toHaveLength(2), onDisk);
    const plain = (await filesOf()).filter(({ bytes }) => holds(bytes, words));
    expect(plain.map(({ path }) => path)).toEqual([]);
  });
});

describe('the mediator’s notes', () => {
  test('are destroyed with their key when the request can no longer be reopened', { timeout: 180_000 }, async () => {
    const of = await takenOn(jon, mira, { others: [misaki] });
    const params = { params: { id: of.id } };
    const { etag } = await as(mira).does('getNotes', params);
    await as(mira).does('putNotes', { ...params, ifMatch: etag, body: { text: 'Only mine.' } });
    await eventually(async () => expect(await kept(of.id, 'notes_')).toHaveLength(1), onDisk);
    const view = await file(mira, of.id);
    await as(mira).does('closeRequest', { ...params, ifMatch: view.etag, body: { outcome: 'not-agreed' } });
    expect((await as(mira).does('getNotes', params)).keptUntil).toBeDefined();
    await moveClock(days(29));
    expect((await as(mira).does('getNotes', params)).text).toBe('Only mine.');
    await moveClock(days(2));
    await eventually(async () => expect((await as(mira).does('getNotes', params)).text).toBe(''), {
      within: 90_000,
      every: 500,
    });
    const closed = await own(jon, of.id);
    expect(closed.can.reopen).toBe(false);
    const late = await as(jon).refused('reopenRequest', { ...params, ifMatch: closed.etag });
    expect(late.code).toBe('move-not-allowed');
    await eventually(async () => expect(await kept(of.id, 'notes_')).toEqual([]), onDisk);
  });
});
