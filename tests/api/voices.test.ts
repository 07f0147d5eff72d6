// Both are heard: a summary with its go-ahead, invitations that nobody else learns of, perspectives that stay their
// author's, and what the mediator heard, until it is right.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import {
  answer,
  file,
  handIn,
  hearing,
  invitation,
  invite,
  part,
  passOn,
  perspective,
  reflect,
  release,
  respond,
  summarise,
  takenOn,
  write,
} from '../support/mediation.ts';
import {
  administrator,
  atWork,
  calm,
  canary,
  declare,
  makeRoom,
  onRoster,
  own,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const priya = person('priya.venkata');
const olena = person('olena.kovalenko');
const khai = person('khai.ngo');
const mira = person('mira.okafor');
const layla = person('layla.haddad');
const stranger = person('jon.berg');
const params = (id: string) => ({ params: { id } });
const at = (id: string, who: Person) => ({ params: { id, personId: who.id } });

beforeAll(async () => {
  await makeRoom();
  await atWork(olena);
});
afterEach(() => withdrawAll(priya));
afterAll(() => withdrawAll(priya));

const listed = async (who: Person, id: string) => {
  const { items } = await as(who).does('listRequests', { query: { role: 'party', limit: 100 } });
  return items.find((item) => item.id === id);
};
const invitationsTo = async (who: Person, id: string) =>
  (await notificationsOf(who.id)).filter(
    (one) => one.activityType === 'invitation' && JSON.stringify(one).includes(id),
  );

describe('the summary', () => {
  test('is read by the requester first; nobody can be invited before their go-ahead, nor after a change', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    const { id } = of;
    const early = { ...at(id, olena), ifMatch: (await file(mira, id)).etag };
    expect((await as(mira).refused('inviteParty', early)).code).toBe('move-not-allowed');
    const written = await summarise(of, 'Both want calm handovers.');
    expect(written).toMatchObject({ text: 'Both want calm handovers.', released: false });
    const unreleased = { ...at(id, olena), ifMatch: (await file(mira, id)).etag };
    expect((await as(mira).refused('inviteParty', unreleased)).code).toBe('move-not-allowed');

    expect(await own(priya, id)).toMatchObject({ summary: { released: false }, can: { releaseSummary: true } });
    expect(await release(of)).toMatchObject({ summary: { released: true }, can: { releaseSummary: false } });
    await summarise(of, 'Both want calm handovers, and lists.');
    const changed = await file(mira, id);
    expect(changed.parties).toMatchObject([{ standing: 'not-invited', can: { invite: false } }]);
    await release(of);
    expect((await invite(of, olena)).parties).toMatchObject([{ standing: 'invited', can: { invite: false } }]);
    expect(await invitation(olena, id)).toMatchObject({ summary: 'Both want calm handovers, and lists.' });
  });

  test('has an etag of its own; a repeat of what is kept is no conflict', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    const { summary } = await file(mira, of.id);
    const send = (text: string) =>
      as(mira).call('putSummary', { ...params(of.id), ifMatch: summary.etag, body: { text } });
    expect((await send('One.')).status).toBe(200);
    expect((await send('One.')).status).toBe(200);
    expect((await send('Two.')).status).toBe(412);
    expect((await as(mira).refused('putSummary', { ...params(of.id), ifMatch: '*', body: { text: ' ' } })).code).toBe(
      'message-blank',
    );
    const asRequester = await as(priya).call('putSummary', { ...params(of.id), ifMatch: '*', body: { text: 'Mine.' } });
    expect(asRequester.status).toBe(403);
  });

  test('after a safety answer the requester goes on first, having been offered other help', async () => {
    await onRoster(mira, { trainedForSafety: true });
    const safety = { ...calm, harassmentOrDiscrimination: true, choice: 'continue' as const };
    const of = await takenOn(priya, mira, { others: [olena], safety });
    await summarise(of);
    expect(await release(of)).toMatchObject({ asksToGoOn: true, can: { goOn: true } });
    const early = { ...at(of.id, olena), ifMatch: (await file(mira, of.id)).etag };
    expect((await as(mira).refused('inviteParty', early)).code).toBe('move-not-allowed');
    expect(await file(mira, of.id)).toMatchObject({ asksToGoOn: true, nextAction: 'await-release' });
    const { etag } = await own(priya, of.id);
    expect(await as(priya).does('goOn', { ...params(of.id), ifMatch: etag })).toMatchObject({ asksToGoOn: false });
    expect(await file(mira, of.id)).toMatchObject({ asksToGoOn: false, nextAction: 'invite' });
    expect((await invite(of, olena)).state).toBe('hearing');
  });
});

describe('an invitation', () => {
  test('shows the summary, the mediator and what they disclosed, and nothing else', async () => {
    const mark = canary('invited');
    const of = await takenOn(priya, mira, { others: [olena, khai], mark });
    await summarise(of, 'Handovers could be calmer.');
    await release(of);
    expect((await as(olena).call('getRequest', params(of.id))).status).toBe(404);
    await invite(of, olena);
    const seen = await as(olena).call('getRequest', params(of.id));
    expect(seen.json).toEqual({
      id: of.id,
      viewer: 'invited',
      state: 'invited',
      summary: 'Handovers could be calmer.',
      mediator: { id: mira.id, displayName: mira.displayName, photoUrl: `/people/${mira.id}/photo` },
      disclosures: [],
      etag: seen.headers.get('ETag'),
      can: { accept: true, decline: true, object: true },
    });
    for (const secret of [mark, priya.id, khai.id]) expect(seen.text).not.toContain(secret);
    await eventually(async () =>
      expect(await listed(olena, of.id)).toMatchObject({
        state: 'invited',
        otherParties: [],
        waitsFor: 'invitation',
      }),
    );
    expect(JSON.stringify(await listed(olena, of.id))).not.toContain(priya.id);
    await eventually(async () => expect(await invitationsTo(olena, of.id)).toHaveLength(1));
    expect(JSON.stringify(await invitationsTo(olena, of.id))).not.toMatch(/Priya|Mira|calmer/);
    await eventually(async () =>
      expect((await file(mira, of.id)).parties[0]).toMatchObject({ notification: 'notified' }),
    );
    expect((await as(olena).does('getMe')).openConflictCounts.party).toBeGreaterThanOrEqual(1);
  });

  test('is answered by that person alone; others of the organisation, administrators too, find nothing', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    await summarise(of);
    await release(of);
    await invite(of, olena);
    const body = { accept: true };
    for (const who of [stranger, administrator(), layla])
      expect((await as(who).call('answerInvitation', { ...at(of.id, olena), ifMatch: '*', body })).status).toBe(404);
    for (const who of [priya, mira])
      expect((await as(who).call('answerInvitation', { ...at(of.id, olena), ifMatch: '*', body })).status).toBe(403);
    const needs = { language: 'Ukrainian', timeZone: 'Europe/Kyiv' };
    const { etag } = await invitation(olena, of.id);
    const joined = await as(olena).does('answerInvitation', {
      ...at(of.id, olena),
      ifMatch: etag,
      body: { accept: true, needs },
    });
    expect(joined).toMatchObject({
      viewer: 'party',
      state: 'hearing',
      needs,
      parties: [{ id: priya.id }, { id: olena.id }],
      visibleTo: [{ person: { id: olena.id } }, { person: { id: mira.id } }],
      can: { leave: true, writePerspective: true },
    });
    expect(await own(priya, of.id)).toMatchObject({ takingPart: [{ id: olena.id }] });
    expect((await file(mira, of.id)).parties).toMatchObject([{ standing: 'taking-part', needs }]);
  });

  test('two other parties do not learn of each other before both have said yes', async () => {
    const of = await takenOn(priya, mira, { others: [olena, khai] });
    await summarise(of);
    await release(of);
    await invite(of, olena);
    await invite(of, khai);
    await answer(of, olena, true);
    expect(JSON.stringify(await part(olena, of.id))).not.toContain(khai.id);
    const toIds = [khai.id];
    await write(of, olena, 'As I see it.');
    const tried = await as(olena).refused('releasePerspective', { ...at(of.id, olena), body: { toIds } });
    const unknown = await as(olena).refused('releasePerspective', {
      ...at(of.id, olena),
      body: { toIds: [stranger.id] },
    });
    expect([tried.code, tried.detail]).toEqual([unknown.code, unknown.detail]);
    expect((await as(olena).call('getPerspective', at(of.id, khai))).status).toBe(404);
    await answer(of, khai, true);
    expect((await part(olena, of.id)).parties.map(({ id }) => id)).toContain(khai.id);
    expect((await part(khai, of.id)).parties.map(({ id }) => id)).toContain(olena.id);
  });

  test('said no to by one of two leaves no trace: to the requester nothing has happened', async () => {
    const of = await takenOn(priya, mira, { others: [olena, khai] });
    await summarise(of);
    await release(of);
    await invite(of, olena);
    await invite(of, khai);
    const before = await own(priya, of.id);
    await answer(of, olena, false);
    expect(await own(priya, of.id)).toEqual(before);
    expect((await as(olena).call('getRequest', params(of.id))).status).toBe(404);
    await eventually(async () => expect(await listed(olena, of.id)).toBeUndefined());
    expect((await file(mira, of.id)).parties).toMatchObject([{ standing: 'declined' }, { standing: 'invited' }]);
    expect(JSON.stringify(await invitation(khai, of.id))).not.toContain(olena.id);
  });

  test('said no to by the last one ends it, and the requester learns that and no more', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    await summarise(of);
    await release(of);
    await invite(of, olena);
    await answer(of, olena, false);
    const after = await own(priya, of.id);
    expect(after).toMatchObject({ state: 'closed', outcome: 'ended', takingPart: [] });
    expect(after.history.at(-1)).toEqual({ at: after.history.at(-1)?.at, kind: 'closed' });
  });

  test('met with a wish for another mediator goes back to the requester, who reads what they read of every change', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    await summarise(of, 'Handovers could be calmer.');
    await release(of);
    await invite(of, olena);
    const { etag } = await invitation(olena, of.id);
    const after = await as(olena).does('objectToMediator', { ...params(of.id), ifMatch: etag });
    expect(after).toMatchObject({ state: 'invited', can: { accept: false, decline: true, object: false } });
    expect('mediator' in after).toBe(false);
    expect((await as(mira).call('getRequest', params(of.id))).status).toBe(404);
    const view = await own(priya, of.id);
    expect(view).toMatchObject({ state: 'submitted', can: { chooseMediator: true } });
    expect(view.history.at(-1)).toMatchObject({ kind: 'declined', by: { id: mira.id } });
    const { items } = await as(priya).does('listChoosableMediators', params(of.id));
    expect(items.find(({ person: { id } }) => id === mira.id)?.choosable).toBe(false);

    const choice = { ...params(of.id), ifMatch: view.etag, body: { mediatorId: layla.id } };
    await as(priya).does('chooseMediator', choice);
    await declare(layla, of.id, 'disclosure', 'I sit next to one of them.');
    const asked = await told(priya, of.id);
    await as(priya).does('answerDisclosure', { ...params(of.id), ifMatch: asked.etag, body: { agreed: true } });
    const next = { ...of, mediator: layla };
    expect((await file(layla, of.id)).parties).toMatchObject([{ standing: 'paused', can: { invite: true } }]);
    await invite(next, olena);
    expect(await invitation(olena, of.id)).toMatchObject({
      mediator: { id: layla.id },
      disclosures: ['I sit next to one of them.'],
      can: { accept: true },
    });
    expect(await answer(next, olena, true)).toMatchObject({ state: 'hearing' });
  });
});

describe('leaving', () => {
  test('is possible at any time; one’s words go along, and the last one ends it without a name', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await handIn(of, olena, 'As I see it.');
    const { etag } = await part(olena, of.id);
    expect((await as(olena).call('leaveRequest', { ...params(of.id), ifMatch: etag })).status).toBe(204);
    const after = await own(priya, of.id);
    expect([after.state, after.outcome, after.history.at(-1)?.kind]).toEqual(['closed', 'ended', 'closed']);
    expect(after.history.at(-1)?.by).toBeUndefined();
    expect((await as(olena).call('getRequest', params(of.id))).status).toBe(404);
    expect((await as(mira).call('getPerspective', at(of.id, olena))).status).toBe(404);
  });
});

describe('a perspective', () => {
  test('is its author’s alone until handed in; the mediator reads what was handed in, nobody what came after', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    const before = await own(priya, of.id);
    await write(of, olena, 'First words.');
    expect(await own(priya, of.id)).toEqual(before);
    for (const who of [priya, mira]) expect((await as(who).call('getPerspective', at(of.id, olena))).status).toBe(404);
    await handIn(of, olena, 'What happened, as I see it.');
    expect(await perspective(mira, of.id, olena)).toMatchObject({ text: 'What happened, as I see it.' });
    await write(of, olena, 'Something that I take back later.');
    expect(await perspective(olena, of.id)).toMatchObject({ handedIn: 'changed' });
    expect(await perspective(mira, of.id, olena)).toMatchObject({ text: 'What happened, as I see it.' });
    expect((await as(priya).call('getPerspective', at(of.id, olena))).status).toBe(404);
    expect(await own(priya, of.id)).toEqual(before);
    for (const who of [priya, mira]) {
      const foreign = { ...at(of.id, olena), ifMatch: '*', body: { text: 'Not mine.' } };
      expect((await as(who).call('putPerspective', foreign)).status).toBe(403);
      expect((await as(who).call('deletePerspective', at(of.id, olena))).status).toBe(403);
    }
  });

  test('is released to the people named, as it was then, and taken back from them', async () => {
    const of = await hearing(priya, mira, { others: [olena, khai] });
    await write(of, olena, 'For Priya.');
    const released = await as(olena).does('releasePerspective', { ...at(of.id, olena), body: { toIds: [priya.id] } });
    expect(released).toMatchObject({ releasedTo: [{ id: priya.id }] });
    await write(of, olena, 'Not for anybody yet.');
    expect(await perspective(priya, of.id, olena)).toMatchObject({ text: 'For Priya.', releasedTo: [] });
    expect((await own(priya, of.id)).perspectives).toMatchObject([{ text: 'For Priya.' }]);
    for (const who of [khai, mira]) expect((await as(who).call('getPerspective', at(of.id, olena))).status).toBe(404);
    await as(olena).does('releasePerspective', { ...at(of.id, olena), body: { toIds: [] } });
    expect((await as(priya).call('getPerspective', at(of.id, olena))).status).toBe(404);
  });

  test('goes to a new mediator only by its author’s word', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await handIn(of, olena, 'For Mira.');
    await handIn(of, priya, 'My side.');
    const next = await passOn(of, layla);
    expect((await as(mira).call('getPerspective', at(of.id, olena))).status).toBe(404);
    for (const who of [olena, priya]) expect((await as(layla).call('getPerspective', at(of.id, who))).status).toBe(404);
    expect((await file(layla, of.id)).perspectives).toEqual([]);
    await invite(next, olena);
    await answer(next, olena, true);
    expect(await perspective(olena, of.id)).toMatchObject({ text: 'For Mira.', handedIn: 'no', can: { handIn: true } });
    const { etag } = await perspective(olena, of.id);
    await as(olena).does('handInPerspective', { ...at(of.id, olena), ifMatch: etag });
    expect(await perspective(layla, of.id, olena)).toMatchObject({ text: 'For Mira.' });
  });

  test('is deleted by its author, for everybody, with what was said back', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await handIn(of, olena, 'As I see it.');
    await reflect(of, olena, 'You were left alone with it.');
    await as(olena).does('releasePerspective', { ...at(of.id, olena), body: { toIds: [priya.id] } });
    await as(olena).does('deletePerspective', at(of.id, olena));
    expect(await perspective(olena, of.id)).toMatchObject({ text: '', reflections: [], handedIn: 'no' });
    for (const who of [priya, mira]) expect((await as(who).call('getPerspective', at(of.id, olena))).status).toBe(404);
    const late = { ...at(of.id, olena), ifMatch: '*' };
    expect((await as(mira).refused('putReflection', { ...late, body: { text: 'But I heard it.' } })).status).toBe(404);
    const yes = await as(olena).refused('answerReflection', { ...late, body: { confirmed: true } });
    expect(yes.code).toBe('move-not-allowed');
  });
});

describe('what the mediator heard', () => {
  test('is confirmed or put right, round by round; earlier rounds stay', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await handIn(of, olena, 'I never got the list.');
    await reflect(of, olena, 'You got it too late.');
    expect(await listed(olena, of.id)).toMatchObject({ waitsFor: 'reflection' });
    const blank = { ...at(of.id, olena), ifMatch: '*', body: { confirmed: false } };
    expect((await as(olena).refused('answerReflection', blank)).errors?.[0]?.path).toBe('correction');
    await respond(of, olena, 'Not late. Never.');
    await reflect(of, olena, 'You never got it.');
    expect(await respond(of, olena)).toMatchObject({
      reflections: [
        { by: { id: mira.id }, text: 'You got it too late.', answer: 'corrected', correction: 'Not late. Never.' },
        { text: 'You never got it.', answer: 'confirmed' },
      ],
    });
    const again = { ...at(of.id, olena), ifMatch: '*', body: { text: 'Once more.' } };
    expect((await as(mira).refused('putReflection', again)).code).toBe('move-not-allowed');
    const view = JSON.stringify((await own(priya, of.id)) satisfies RequesterView);
    for (const secret of ['never got', 'Not late', 'reflect']) expect(view.includes(`"${secret}`)).toBe(false);
    expect(view).not.toContain('You never got it');
  });

  test('moves the request in the queue: what the mediator owes comes with a promise, what others owe does not', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    const next = async (nextAction: string, group: string) => {
      await eventually(async () => {
        const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
        const item = items.find(({ id }) => id === of.id);
        expect(item).toMatchObject({ nextAction, group });
        expect(item?.promisedBy === null).toBe(group === 'waiting-on-others');
      });
      expect(await file(mira, of.id)).toMatchObject({ nextAction });
    };
    await next('await-perspective', 'waiting-on-others');
    await handIn(of, olena, 'As I see it.');
    await next('reflect', 'waiting-on-me');
    await reflect(of, olena, 'I heard you.');
    await next('await-confirmation', 'waiting-on-others');
    await respond(of, olena);
    await next('await-perspective', 'waiting-on-others');
  });
});
