// Submitting: once, complete, to somebody who can be neutral; and choosing somebody else when that fails.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../api/src/contract/errors.ts';
import type { RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import {
  administrator,
  calm,
  completeDraft,
  declare,
  makeRoom,
  onRoster,
  own,
  start,
  stop,
  submit,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const diego = person('diego.luna');
const grace = person('grace.oneill');
const mira = person('mira.okafor');
const layla = person('layla.haddad');
const juergen = person('juergen.weiss');
const khai = person('khai.ngo');
const amina = person('amina.yusuf');
/** Not on the roster and without the app: a test makes her a mediator when it needs one of her own. */
const noor = person('noor.khan');
const params = (id: string) => ({ params: { id } });

beforeAll(makeRoom);
afterEach(() => withdrawAll(diego));
afterAll(() => as(administrator()).call('removeMediator', { params: { personId: noor.id } }));

const hire = (change: Parameters<typeof onRoster>[1] = {}) =>
  onRoster(noor, { maximumOpen: 100, availability: 'open', ...change });

const refusal = async (draft: RequesterView, mediator: Person, consent = true) => {
  const body = { mediatorId: mediator.id, consent };
  const { status, code, errors } = await as(diego).refused('submitRequest', {
    ...params(draft.id),
    ifMatch: draft.etag,
    body,
  });
  return { status, code, paths: errors?.map(({ path }) => path) };
};

describe('submitting a complete request', () => {
  test('gives a receipt and a promise, tells the mediator without a word of it, and puts it into the queue', async () => {
    const before = (await notificationsOf(mira.id)).length;
    const view = await submit(diego, mira, { others: [grace] });
    expect(view).toMatchObject({
      state: 'submitted',
      mediator: { id: mira.id, displayName: mira.displayName },
      notification: { state: 'pending' },
      can: { save: false, submit: false, withdraw: true, addInformation: true, chooseMediator: false },
      visibleTo: [{ person: { id: diego.id } }],
    });
    expect(view.receipt).toMatch(/^CG-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(Date.parse(view.promisedBy ?? '')).toBeGreaterThan(Date.now() + 86_400_000);

    const after = await told(diego, view.id);
    expect(after.notification?.state).toBe('notified');
    expect(after.history.map(({ kind }) => kind)).toEqual(['started', 'submitted', 'notified']);
    const sent = (await notificationsOf(mira.id)).slice(0, -before || undefined);
    const entry = sent.find((one) => JSON.stringify(one).includes(view.id));
    expect(entry).toMatchObject({ activityType: 'requestReceived', templateParameters: [], sent: 1 });
    expect(JSON.stringify(entry)).not.toMatch(/Diego|Grace|hand ?over/i);

    await eventually(async () => {
      const { items } = await as(mira).does('getQueue', { query: { state: 'new', limit: 100 } });
      expect(items.find(({ id }) => id === view.id)).toMatchObject({
        receipt: view.receipt,
        group: 'new',
        nextAction: 'declare',
        promisedBy: view.promisedBy,
        parties: [{ id: diego.id }, { id: grace.id }],
        safetyMark: false,
      });
    });
  });

  test('twice at once with one key happens once, and so does a repeat an hour later', async () => {
    const draft = await completeDraft(diego, { others: [grace] });
    const given = { ...params(draft.id), ifMatch: draft.etag, body: { mediatorId: mira.id, consent: true } };
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => as(diego).call('submitRequest', { ...given, key })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const receipts = new Set(answers.map(({ json }) => (json as RequesterView).receipt));
    expect(receipts.size).toBe(1);
    const view = await told(diego, draft.id);
    expect(view.history.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
    const again = await as(diego).call('submitRequest', { ...given, key });
    expect([again.status, (again.json as RequesterView).history.length]).toEqual([200, view.history.length]);
    const other = { ...given.body, mediatorId: layla.id };
    expect((await as(diego).refused('submitRequest', { ...given, body: other, key })).code).toBe(
      'idempotency-key-reused',
    );
    const entries = (await notificationsOf(mira.id)).filter((one) => JSON.stringify(one).includes(draft.id));
    expect(entries).toHaveLength(1);
  });

  test('twice at once with two keys happens once, and the other one is told', async () => {
    const draft = await completeDraft(diego, { others: [grace] });
    const given = { ...params(draft.id), ifMatch: draft.etag };
    const answers = await Promise.all(
      [mira, layla].map(({ id }) =>
        as(diego).call('submitRequest', { ...given, body: { mediatorId: id, consent: true } }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
    expect((await own(diego, draft.id)).history.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
  });

  test('with a version that somebody has changed meanwhile is refused', async () => {
    const draft = await completeDraft(diego, { others: [grace] });
    await as(diego).does('saveRequest', { ...params(draft.id), ifMatch: draft.etag, body: { guidelines: {} } });
    expect(await refusal(draft, mira)).toMatchObject({ status: 412, code: 'stale' });
  });
});

describe('what is missing is named', () => {
  test('all at once in an empty draft, consent included', async () => {
    const draft = await start(diego);
    expect(await refusal(draft, mira, false)).toEqual({
      status: 422,
      code: 'step-missing',
      paths: ['openCommunication', 'details.outcomeHopedFor', 'details.otherPartyIds', 'consent'],
    });
  });

  test.each([
    ['without saying yes', {}, false, 'consent-missing', 'consent'],
    ['about oneself', { otherPartyIds: [diego.id] }, true, 'party-is-requester', 'details.otherPartyIds'],
    ['about nobody', { otherPartyIds: [] }, true, 'step-missing', 'details.otherPartyIds'],
    ['about somebody unknown', { otherPartyIds: [randomUUID()] }, true, 'unknown-person', 'details.otherPartyIds.0'],
    [
      'about six people',
      { otherPartyIds: Array.from({ length: 6 }, () => randomUUID()) },
      true,
      'too-many-parties',
      'details.otherPartyIds',
    ],
  ])('%s', async (_, details, consent, code, path) => {
    const draft = await completeDraft(diego, { others: [grace], details });
    expect(await refusal(draft, mira, consent)).toEqual({ status: 422, code, paths: [path] });
  });

  test('the first step is not asked of somebody who needs protection', async () => {
    const draft = await start(diego, { ...calm, threatsOrUnlawful: true, choice: 'continue' });
    const details = { otherPartyIds: [grace.id], outcomeHopedFor: 'To work without fear.' };
    const saved = await as(diego).does('saveRequest', { ...params(draft.id), ifMatch: draft.etag, body: { details } });
    const body = { mediatorId: mira.id, consent: true };
    const view = await as(diego).does('submitRequest', { ...params(draft.id), ifMatch: saved.etag, body });
    expect(view.state).toBe('submitted');
    expect(await as(mira).does('getRequest', params(draft.id))).toMatchObject({ safetyMark: true });
  });
});

describe('who cannot be neutral cannot be chosen, in the list and at submission alike', () => {
  const protective = { ...calm, harassmentOrDiscrimination: true, choice: 'continue' as const };

  test.each([
    ['a party', mira, { others: [mira] }, 'mediator-not-neutral'],
    ['somebody ruled out', mira, { others: [grace], details: { ruledOutIds: [mira.id] } }, 'mediator-not-neutral'],
    ['who manages a party', juergen, { others: [khai] }, 'mediator-not-neutral'],
    ['who reports to a party', layla, { others: [amina] }, 'mediator-not-neutral'],
    ['who is not trained for it', juergen, { others: [grace], safety: protective }, 'mediator-not-available'],
    ['who is on no roster', grace, { others: [khai] }, 'mediator-not-available'],
  ])('%s', async (_, mediator, given, code) => {
    const draft = await completeDraft(diego, given);
    const { items } = await as(diego).does('listChoosableMediators', params(draft.id));
    const line = items.find(({ person: { id } }) => id === mediator.id);
    if (line) expect([line.choosable, line.availability]).toEqual([false, 'not-available']);
    expect(items.some(({ choosable }) => choosable)).toBe(true);
    expect(await refusal(draft, mediator)).toEqual({ status: 422, code, paths: ['mediatorId'] });
    expect((await own(diego, draft.id)).state).toBe('draft');
  });

  test('nor who is away or full; the words are the same for all of them', async () => {
    const draft = await completeDraft(diego, { others: [grace] });
    await hire({ availability: 'away', awayUntil: '2099-01-01' });
    const away = await as(diego).refused('submitRequest', {
      ...params(draft.id),
      ifMatch: draft.etag,
      body: { mediatorId: noor.id, consent: true },
    });
    expect(away.code).toBe('mediator-not-available');

    await hire({ maximumOpen: 1 });
    await submit(diego, noor, { others: [grace] });
    // The very next one, whatever follows from the first later.
    const full = await as(diego).refused('submitRequest', {
      ...params(draft.id),
      ifMatch: draft.etag,
      body: { mediatorId: noor.id, consent: true },
    });
    expect([full.code, full.detail]).toEqual(['mediator-not-available', away.detail]);
    const party = await completeDraft(diego, { others: [mira] });
    const notNeutral = await as(diego).refused('submitRequest', {
      ...params(party.id),
      ifMatch: party.etag,
      body: { mediatorId: mira.id, consent: true },
    });
    expect(notNeutral.detail).toBe(away.detail);
  });
});

test('as many as ask in the same instant get the places that are left, the others are told at once, and one that comes free is free', async () => {
  await hire({ maximumOpen: 3 });
  const many = ['priya', 'khai', 'olena', 'elodie', 'juergen', 'seoyeon', 'jon', 'amina', 'maria'].map(person);
  onTestFinished(async () => {
    for (const who of many) await withdrawAll(who);
  });
  const drafts = await Promise.all(many.map((who) => completeDraft(who, { others: [diego] })));
  const body = { mediatorId: noor.id, consent: true };
  const submitAs = (who: Person, { id, etag }: RequesterView) =>
    as(who).call('submitRequest', { ...params(id), ifMatch: etag, body });
  const answers = await Promise.all(
    drafts.map(async (draft, at) => ({
      draft,
      who: many[at] as Person,
      ...(await submitAs(many[at] as Person, draft)),
    })),
  );
  const taken = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 422);
  expect([taken.length, refused.length]).toEqual([3, many.length - 3]);
  for (const { who, draft, json } of refused) {
    expect((json as Problem).code).toBe('mediator-not-available');
    expect((await own(who, draft.id)).state).toBe('draft');
  }
  const { items } = await as(noor).does('getQueue', { query: { state: 'new' } });
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(taken.map(({ draft }) => draft.id)));

  const [first] = taken;
  const [next] = refused;
  if (!first || !next) throw new Error('Nobody was taken or refused.');
  await stop(first.who, first.draft.id);
  await eventually(async () => expect((await submitAs(next.who, next.draft)).status).toBe(200));
});

test('a fourth open request with the same people is refused', async () => {
  const made: string[] = [];
  for (let count = 0; count < 3; count++) made.push((await submit(diego, mira, { others: [khai] })).id);
  await eventually(async () => {
    const { items } = await as(diego).does('listRequests', { query: { limit: 100 } });
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(made));
  });
  const fourth = await completeDraft(diego, { others: [khai, grace] });
  expect((await refusal(fourth, mira)).code).toBe('too-many-open-requests');
  const withOthers = await submit(diego, mira, { others: [grace] });
  expect(withOthers.state).toBe('submitted');
});

describe('choosing another mediator', () => {
  const choose = (view: RequesterView, mediator: Person) =>
    as(diego).call('chooseMediator', { ...params(view.id), ifMatch: view.etag, body: { mediatorId: mediator.id } });

  test('has to wait while the one who was asked still has time to answer', async () => {
    await submit(diego, mira, { others: [grace] });
    const { items } = await as(diego).does('listRequests');
    const view = await told(diego, items[0]?.id ?? '');
    expect((await choose(view, layla)).json).toMatchObject({ status: 422, code: 'move-not-allowed' });
  });

  test('after a decline: whoever stepped aside is out, the next one is told, the first one sees nothing', async () => {
    const { id } = await submit(diego, mira, { others: [grace] });
    await told(diego, id);
    await declare(mira, id, 'declined', 'I am on leave next week.');
    const view = await own(diego, id);
    expect(view).toMatchObject({ state: 'submitted', can: { chooseMediator: true, withdraw: true } });
    expect([view.mediator, view.promisedBy, view.notification]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(view)).not.toContain('on leave');

    const { items } = await as(diego).does('listChoosableMediators', params(id));
    expect(items.find(({ person: { id: of } }) => of === mira.id)?.choosable).toBe(false);
    expect((await choose(view, mira)).json).toMatchObject({ status: 422, code: 'mediator-not-neutral' });
    const chosen = await choose(view, layla);
    expect(chosen.json).toMatchObject({ state: 'submitted', mediator: { id: layla.id } });
    expect((await told(diego, id)).notification?.state).toBe('notified');
    expect((await as(mira).call('getRequest', params(id))).status).toBe(404);
    expect((await as(layla).call('getRequest', params(id))).status).toBe(200);
    await eventually(async () => {
      for (const [who, has] of [
        [mira, false],
        [layla, true],
      ] as const) {
        const queue = await as(who).does('getQueue', { query: { limit: 100 } });
        expect(queue.items.some((item) => item.id === id)).toBe(has);
      }
    });
  });

  test('at once when the one who was asked cannot be reached in Teams', async () => {
    await hire();
    const { id } = await submit(diego, noor, { others: [grace] });
    const view = await told(diego, id);
    expect(view).toMatchObject({ notification: { state: 'unreachable' }, can: { chooseMediator: true } });
    expect(view.history.map(({ kind }) => kind)).toContain('unreachable');
    expect(await as(noor).does('getRequest', params(id)), 'it is in her queue all the same').toMatchObject({ id });
    const latest = await own(diego, id);
    expect((await choose(latest, layla)).status).toBe(200);
    expect((await as(noor).call('getRequest', params(id))).status).toBe(404);
  });
});
