// A mediator's working life: what they say of themselves, and what happens to requests when they are away or gone.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MyMediator } from '../../api/src/contract/shapes/organisation.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { agreed, file, hearing, part, passOn, takenOn } from '../support/mediation.ts';
import {
  administrator,
  makeRoom,
  nameContacts,
  onRoster,
  own,
  submit,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { person } from '../support/world.ts';

const priya = person('priya.venkata');
const olena = person('olena.kovalenko');
const mira = person('mira.okafor');
const layla = person('layla.haddad');
const params = (id: string) => ({ params: { id } });
const hours = { days: [1, 2, 3], start: '10:00', end: '16:00' };

const entry = async () => {
  const { items } = await as(mira).does('listMediators');
  const found = items.find(({ person: { id } }) => id === mira.id);
  if (!found) throw new Error('Mira is not on the roster.');
  const { person: _, etag, trainedForSafety, ...own } = found;
  return { etag, trainedForSafety, own: own satisfies MyMediator };
};
const say = async (change: Partial<MyMediator>) => {
  const { etag, own: before } = await entry();
  return as(mira).call('putMyMediator', { ifMatch: etag, body: { ...before, ...change } });
};
const back = async () => {
  const {
    etag,
    own: { awayUntil: _, ...before },
  } = await entry();
  await as(mira).does('putMyMediator', { ifMatch: etag, body: { ...before, availability: 'open' } });
};

/** Mira as these tests find her: each changes what the roster says of her, and the next begins with it again. */
let asFound: MyMediator;
beforeAll(async () => {
  await makeRoom();
  asFound = (await entry()).own;
});
afterEach(async () => {
  await onRoster(mira, { ...asFound, awayUntil: undefined });
  await withdrawAll(priya);
});

describe('what mediators say of themselves', () => {
  test('is kept, but for their training; somebody who is none is refused, and an old version too', async () => {
    await onRoster(mira, { trainedForSafety: true });
    const { etag } = await entry();
    const answer = await say({ workingHours: hours, languages: ['en', 'ig'], maximumOpen: 50 });
    expect(answer.json).toMatchObject({ workingHours: hours, languages: ['en', 'ig'], trainedForSafety: true });
    const { own: body } = await entry();
    expect((await as(mira).refused('putMyMediator', { ifMatch: etag, body })).code).toBe('stale');
    expect((await as(priya).call('putMyMediator', { ifMatch: '*', body })).status).toBe(403);
    const claim = { ...body, trainedForSafety: false } as MyMediator;
    expect((await as(mira).call('putMyMediator', { ifMatch: '*', body: claim })).status).toBe(400);
  });

  test('names a working day that has a length, to administrators as well', async () => {
    const { own: body } = await entry();
    for (const workingHours of [
      { ...hours, days: [] },
      { ...hours, end: hours.start },
    ]) {
      const mine = await as(mira).refused('putMyMediator', { ifMatch: '*', body: { ...body, workingHours } });
      const theirs = await as(administrator()).refused('putMediator', {
        params: { personId: mira.id },
        ifMatch: '*',
        body: { ...body, workingHours },
      });
      for (const { status, code } of [mine, theirs]) expect([status, code]).toEqual([422, 'no-working-time']);
    }
  });
});

describe('away', () => {
  test('before an answer, the choice is the requester’s again', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    await told(priya, id);
    await say({ availability: 'away' });
    await eventually(async () =>
      expect(await own(priya, id)).toMatchObject({ state: 'submitted', can: { chooseMediator: true } }),
    );
    expect((await own(priya, id)).mediator).toBeUndefined();
    expect((await as(mira).call('getRequest', params(id))).status).toBe(404);
  });

  test('after taking it on, the requester may wait or choose somebody else; back, nothing has changed', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await say({ availability: 'away', awayUntil: '2999-01-01' });
    await eventually(async () =>
      expect(await own(priya, of.id)).toMatchObject({
        mediator: { id: mira.id },
        mediatorAway: { until: '2999-01-01' },
        can: { chooseMediator: true },
      }),
    );
    expect((await file(mira, of.id)).state).toBe('hearing');
    await back();
    await eventually(async () => expect((await own(priya, of.id)).can.chooseMediator).toBe(false));

    await say({ availability: 'away' });
    await eventually(async () => expect((await own(priya, of.id)).mediatorAway).toEqual({}));
    const { etag } = await own(priya, of.id);
    const choice = { ...params(of.id), ifMatch: etag, body: { mediatorId: layla.id } };
    expect(await as(priya).does('chooseMediator', choice)).toMatchObject({
      state: 'submitted',
      mediator: { id: layla.id },
    });
    expect((await as(mira).call('getRequest', params(of.id))).status).toBe(404);
    expect(await part(olena, of.id)).toMatchObject({ state: 'submitted', can: { leave: true } });
  });
});

describe('the roster', () => {
  test('left, ends access at once and asks each requester; put back on it, the old requests stay closed to them', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    const { etag: _, own: before } = await entry();
    await as(administrator()).does('removeMediator', { params: { personId: mira.id } });
    await eventually(async () => expect((await own(priya, of.id)).can.chooseMediator).toBe(true));
    expect((await as(mira).call('getRequest', params(of.id))).status).toBe(404);
    await as(administrator()).does('putMediator', { params: { personId: mira.id }, body: before });
    expect((await as(mira).call('getRequest', params(of.id))).status).toBe(404);
    const { items } = await as(priya).does('listChoosableMediators', params(of.id));
    expect(items.find(({ person: { id } }) => id === mira.id)?.choosable).toBe(true);
  });

  test('left after the end, gives the choice to whoever opens the request again', async () => {
    const of = await agreed(priya, mira, { others: [olena] });
    const body = { outcome: 'agreed' as const };
    await as(mira).does('closeRequest', { ...params(of.id), ifMatch: (await file(mira, of.id)).etag, body });
    await as(administrator()).does('removeMediator', { params: { personId: mira.id } });
    await as(priya).does('reopenRequest', { ...params(of.id), ifMatch: (await own(priya, of.id)).etag });
    await eventually(async () =>
      expect(await own(priya, of.id)).toMatchObject({ state: 'submitted', can: { chooseMediator: true } }),
    );
    expect((await as(mira).call('getRequest', params(of.id))).status).toBe(404);
  });

  test('edited by an administrator for themselves, opens no request', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    const grace = administrator();
    await onRoster(grace);
    expect((await as(grace).call('getRequest', params(of.id))).status).toBe(404);
    expect((await as(grace).does('getQueue')).items).toEqual([]);
    const { etag } = await own(priya, of.id);
    const body = { mediatorId: grace.id };
    expect((await as(grace).call('chooseMediator', { ...params(of.id), ifMatch: etag, body })).status).toBe(404);
    await as(grace).does('removeMediator', { params: { personId: grace.id } });
  });
});

describe('handing over', () => {
  const contact = { name: 'Ombuds office', role: 'Independent', channel: 'ombuds@meridian.example' };
  const refer = async (id: string, body: { contact?: string; text?: string; safetyGrounds?: boolean }) => {
    const { etag } = await file(mira, id);
    return as(mira).call('referRequest', { ...params(id), ifMatch: etag, body });
  };
  beforeAll(() => nameContacts([contact]));

  test('takes the requester’s yes; with a no it goes on', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    expect((await refer(of.id, { contact: 'Nobody' })).status).toBe(422);
    expect((await refer(of.id, { contact: contact.name, text: 'They can look at contracts.' })).status).toBe(200);
    const answer = async (agreed: boolean) => {
      const { etag } = await own(priya, of.id);
      return as(priya).call('answerReferral', { ...params(of.id), ifMatch: etag, body: { agreed } });
    };
    expect(await own(priya, of.id)).toMatchObject({
      referral: { contact, text: 'They can look at contracts.', answer: 'waiting' },
      can: { answerReferral: true },
    });
    expect((await answer(false)).json).toMatchObject({ state: 'accepted', referral: { answer: 'refused' } });
    expect((await answer(true)).status).toBe(422);
    await refer(of.id, { contact: contact.name });
    expect((await answer(true)).json).toMatchObject({ state: 'closed', outcome: 'referred' });
  });

  test('refused, is between the requester and the mediator who asked, and no later one’s to know', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    await refer(of.id, { text: 'They can look at contracts.' });
    const { etag } = await own(priya, of.id);
    await as(priya).does('answerReferral', { ...params(of.id), ifMatch: etag, body: { agreed: false } });
    expect((await file(mira, of.id)).referral).toEqual({ text: 'They can look at contracts.', answer: 'refused' });
    await passOn(of, layla);
    const seen = await file(layla, of.id);
    expect('referral' in seen).toBe(false);
    expect(JSON.stringify(seen)).not.toContain('contracts');
    expect((await own(priya, of.id)).referral).toMatchObject({ answer: 'refused' });
  });

  test('on safety grounds needs the grounds, and nobody’s yes', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    expect((await refer(of.id, { safetyGrounds: true })).status).toBe(422);
    const done = await refer(of.id, { contact: contact.name, safetyGrounds: true, text: 'Somebody may be in danger.' });
    expect(done.json).toMatchObject({ state: 'closed', outcome: 'referred', referral: { answer: 'not-asked' } });
    expect((await own(priya, of.id)).state).toBe('closed');
    expect(JSON.stringify(await part(olena, of.id))).not.toContain('danger');
  });
});

test('requests between the same people are shown as related to the mediator who holds both, and to nobody else', async () => {
  const one = await takenOn(priya, mira, { others: [olena] });
  const other = await takenOn(priya, mira, { others: [olena, person('khai.ngo')] });
  await takenOn(priya, mira, { others: [person('diego.luna')] });
  const third = await takenOn(priya, layla, { others: [olena] });
  await eventually(async () =>
    expect((await file(mira, one.id)).related).toEqual([
      { id: other.id, receipt: (await own(priya, other.id)).receipt },
    ]),
  );
  expect((await file(layla, third.id)).related).toEqual([]);
  expect('related' in (await own(priya, one.id))).toBe(false);
});

test('figures are for administrators, quarters that are over, and begin with nothing to show', async () => {
  for (const who of [priya, mira]) expect((await as(who).call('getFigures')).status).toBe(403);
  const { items, smallestShown } = await as(administrator()).does('getFigures');
  expect([items.length, smallestShown]).toEqual([8, 5]);
  for (const { submitted, outcomes } of items)
    expect([submitted, ...Object.values(outcomes)].every((figure) => figure === null)).toBe(true);
});
