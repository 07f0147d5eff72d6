// M3, M12, P5: promises are reminded of, requests that stand still end, and what was promised to be erased is.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { crashApi, moveClock, notificationsOf, resetClock } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { holds, rowsOnDisk } from '../support/kept.ts';
import { hearing, part } from '../support/mediation.ts';
import {
  accept,
  administrator,
  atWork,
  canary,
  completeDraft,
  makeRoom,
  own,
  stop,
  submit,
  told,
} from '../support/requests.ts';
import { thanks, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const [diego, mira, noor] = [person('diego.luna'), person('mira.okafor'), person('noor.khan')];
const khai = person('khai.ngo');
const params = (id: string) => ({ params: { id } });
const day = 86_400_000;
const minute = 60_000;
const at = (time: number | string) => moveClock({ now: new Date(time).toISOString() });
const afterDays = (since: string | undefined, days: number) => at(Date.parse(since ?? '') + days * day + 1000);

/** What somebody was told about a request, oldest first, by kind. */
const kindsTold = async (who: Person, id: string) =>
  (await notificationsOf(who.id))
    .filter((one) => JSON.stringify(one).includes(id))
    .map(({ activityType }) => activityType)
    .toReversed();

beforeAll(async () => {
  await makeRoom();
  await atWork(diego);
  await atWork(mira);
});
afterEach(resetClock);

describe('a promise', () => {
  test('is reminded of before and after; then the requester is told, once each', async () => {
    const { id } = await submit(diego, mira, { others: [noor] });
    const { promisedBy = '' } = await told(diego, id);
    await at(Date.parse(promisedBy) - 20 * 3_600_000);
    await eventually(async () => expect(await kindsTold(mira, id)).toEqual(['requestReceived', 'promiseDue']));
    expect(await kindsTold(diego, id)).toEqual([]);
    await at(Date.parse(promisedBy) + 2 * minute);
    await eventually(async () => {
      expect(await kindsTold(mira, id)).toEqual(['requestReceived', 'promiseDue', 'promiseOverdue']);
      expect(await kindsTold(diego, id)).toEqual(['news']);
    });
    expect((await own(diego, id)).can.chooseMediator).toBe(true);
    await at(Date.parse(promisedBy) + 2 * day);
    expect(await kindsTold(mira, id)).toHaveLength(3);
    await stop(diego, id);
  });

  test('that was kept is reminded of no more', async () => {
    const { id } = await submit(diego, mira, { others: [noor] });
    const { promisedBy = '', savedAt } = await told(diego, id);
    await at(Date.parse(savedAt) + day);
    await accept(mira, id);
    const before = await eventually(async () => {
      const kinds = await kindsTold(diego, id);
      expect(kinds).toEqual(['news']);
      return kinds;
    });
    await at(Date.parse(promisedBy) - 3_600_000);
    await at(Date.parse(promisedBy) + 2 * minute);
    expect(await kindsTold(diego, id), 'no word of a passed promise').toEqual(before);
    expect(await kindsTold(mira, id), 'the next promise is not over').not.toContain('promiseOverdue');
    await stop(diego, id);
  });
});

describe('a request without a move', () => {
  test('asks everybody after 30 days, and ends after 60; who moves in between is left in peace', async () => {
    const { id } = await submit(diego, mira, { others: [noor] });
    await told(diego, id);
    await accept(mira, id);
    const { savedAt } = await own(diego, id);
    await afterDays(savedAt, 29);
    expect((await own(diego, id)).history.map(({ kind }) => kind)).not.toContain('asked-to-go-on');
    const news = async (who: Person) => (await kindsTold(who, id)).filter((kind) => kind === 'news').length;
    const before = [await news(diego), await news(mira)];
    await afterDays(savedAt, 30);
    expect((await own(diego, id)).history.at(-1)?.kind).toBe('asked-to-go-on');
    await eventually(async () => expect([await news(diego), await news(mira)]).toEqual(before.map((n) => n + 1)));

    await as(diego).does('addInformation', { ...params(id), body: { text: 'We are still at it.' } });
    await afterDays(savedAt, 61);
    const asked = await own(diego, id);
    expect(asked.state).toBe('accepted');
    await afterDays(savedAt, 91);
    const ended = await own(diego, id);
    expect(ended).toMatchObject({ state: 'closed', outcome: 'ended' });
    expect(ended.history.at(-1)?.kind).toBe('ended');
  });
});

describe('a yes to going on', () => {
  test('begins the days anew for everybody; without a question there is nothing to say yes to', async () => {
    const { id } = await submit(diego, mira, { others: [noor] });
    await told(diego, id);
    await accept(mira, id);
    const { savedAt, etag } = await own(diego, id);
    expect((await as(diego).refused('keepGoing', { ...params(id), ifMatch: etag })).code).toBe('move-not-allowed');
    await afterDays(savedAt, 30);
    const asked = await own(diego, id);
    expect(asked.can.keepGoing).toBe(true);
    expect((await as(mira).call('keepGoing', { ...params(id), ifMatch: '*' })).status).toBe(403);
    const kept = await as(diego).does('keepGoing', { ...params(id), ifMatch: asked.etag });
    expect(kept).toMatchObject({ state: 'accepted', can: { keepGoing: false }, history: [...asked.history, {}] });
    await afterDays(savedAt, 61);
    expect((await own(diego, id)).history.filter(({ kind }) => kind === 'asked-to-go-on')).toHaveLength(2);
    await stop(diego, id);
  });

  test('is anybody’s who takes part, once, and nobody’s who has left', async () => {
    const { id } = await hearing(diego, mira, { others: [noor, khai] });
    await as(khai).does('leaveRequest', { ...params(id), ifMatch: (await part(khai, id)).etag });
    await afterDays((await own(diego, id)).savedAt, 31);
    expect((await as(khai).call('keepGoing', { ...params(id), ifMatch: '*' })).status).toBe(404);
    const { etag, can } = await part(noor, id);
    expect(can.keepGoing).toBe(true);
    await as(noor).does('keepGoing', { ...params(id), ifMatch: etag });
    expect((await own(diego, id)).history.at(-1)).toMatchObject({ kind: 'kept-going', by: { id: noor.id } });
    const again = { ...params(id), ifMatch: (await part(noor, id)).etag };
    expect((await as(noor).refused('keepGoing', again)).code).toBe('move-not-allowed');
    expect((await own(diego, id)).can.keepGoing).toBe(false);
    await stop(diego, id);
  });
});

describe('what is erased', () => {
  test('a draft goes 90 days after its last change, in the storage too, even when the host was stopped for the night', async () => {
    const mark = canary('old-draft');
    const draft = await completeDraft(diego, { others: [noor], mark });
    await afterDays(draft.createdAt, 89);
    await as(diego).does('saveRequest', {
      ...params(draft.id),
      ifMatch: (await own(diego, draft.id)).etag,
      body: { guidelines: { tried: mark } },
    });
    const { keptUntil } = await own(diego, draft.id);
    await afterDays(draft.createdAt, 91);
    expect(await own(diego, draft.id), 'the change counts').toMatchObject({ state: 'draft' });
    await crashApi();
    await at(Date.parse(keptUntil) - 3_600_000);
    await eventually(() => own(diego, draft.id), { within: 90_000 });
    await at(Date.parse(keptUntil) + 1000);
    expect((await as(diego).call('getRequest', params(draft.id))).status).toBe(404);
    expect((await as(diego).does('listRequests', {})).items.map(({ id }) => id)).not.toContain(draft.id);
  });

  test('a closed request goes 180 days after its closing: no key and no sealed row is left to open', async () => {
    const mark = canary('closed');
    const { id } = await submit(diego, mira, { others: [noor], mark });
    await told(diego, id);
    await accept(mira, id);
    await stop(diego, id);
    const rowsOf = async () =>
      (await rowsOnDisk('requests')).filter(({ PartitionKey }) => `${PartitionKey}`.includes(id));
    await eventually(async () => expect((await rowsOf()).some((row) => 'wrappedKey' in row)).toBe(true), {
      within: 90_000,
    });
    const { keptUntil } = await own(diego, id);
    await at(Date.parse(keptUntil) - 3_600_000);
    expect((await own(diego, id)).state).toBe('closed');
    await at(Date.parse(keptUntil) + 1000);
    for (const who of [diego, mira]) expect((await as(who).call('getRequest', params(id))).status).toBe(404);
    await eventually(async () => expect(await rowsOf()).toEqual([]), { within: 90_000 });
    expect(holds(Buffer.from(JSON.stringify(await rowsOnDisk('requests'))), mark)).toBe(false);
  });

  test('nothing of a request whose clock is stopped is erased, whoever restarts; running again, it goes within a day', async () => {
    const grace = administrator();
    const { id, receipt = '' } = await submit(diego, mira, { others: [noor] });
    await told(diego, id);
    await accept(mira, id);
    const { etag } = await as(mira).does('getNotes', params(id));
    await as(mira).does('putNotes', { ...params(id), ifMatch: etag, body: { text: 'What I noticed.' } });
    await stop(diego, id);
    await as(grace).does('stopClock', { body: { receipt, reason: 'A hearing before the labour court.' } });
    const { keptUntil } = await own(diego, id);
    const rowsOf = async () =>
      (await rowsOnDisk('requests')).filter(({ PartitionKey }) => `${PartitionKey}`.includes(id));
    const notes = async () => (await rowsOf()).filter(({ RowKey }) => `${RowKey}`.startsWith('notes_'));

    await at(Date.parse(keptUntil) + 1000);
    await crashApi();
    await eventually(() => own(diego, id), { within: 20_000 });
    await at(Date.parse(keptUntil) + 40 * day);
    expect((await own(diego, id)).hold).toMatchObject({ reason: 'A hearing before the labour court.' });
    await eventually(async () => expect(await notes()).not.toEqual([]), { within: 20_000 });

    await as(grace).does('startClock', { params: { receipt } });
    expect((await own(diego, id)).state, 'what stood still has a day').toBe('closed');
    await at(Date.parse(keptUntil) + 41 * day + 5 * minute);
    for (const who of [diego, mira]) expect((await as(who).call('getRequest', params(id))).status).toBe(404);
    await eventually(
      async () => {
        expect(await rowsOf()).toEqual([]);
        const remembered = (await rowsOnDisk('organisation')).map(({ RowKey }) => RowKey);
        expect(remembered, 'nor is its reason').not.toContain(`hold_${receipt}`);
      },
      { within: 20_000 },
    );
  });

  test('the key of a call is forgotten after two days, and not before', async () => {
    const wall = wallOf('Platform', 'General');
    const key = canary('key');
    const given = { params: wall.params, body: thanks([person('khai')]), key };
    const { id } = await as(person('priya')).does('postRecognition', given);
    const posted = Date.now();
    await at(posted + day);
    expect((await as(person('priya')).does('postRecognition', given)).id, 'the first answer again').toBe(id);
    const keys = async () =>
      (await rowsOnDisk('walls')).filter(
        (row) => `${row.RowKey}`.startsWith('once_') && Date.parse(`${row.at}`) <= posted + 1000,
      );
    await eventually(async () => expect(await keys()).not.toEqual([]), { within: 90_000 });
    await at(posted + 4 * day);
    await eventually(async () => expect(await keys()).toEqual([]), { within: 90_000 });
  });
});
