// What the guided path keeps on the way to the review, and who learns of it.
import { afterEach, describe, expect, test } from 'vitest';
import type { MediatorView, RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import {
  accept,
  byMailbox,
  calm,
  completeDraft,
  makeRoom,
  own,
  start,
  submit,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const seoyeon = person('seoyeon');
const priya = person('priya');
const elodie = person('elodie');
const mira = person('mira');
const [tane, juergen] = [person('tane'), person('juergen')];
const params = (id: string) => ({ params: { id } });

afterEach(() => withdrawAll(seoyeon));

describe('an attempt', () => {
  test('that is still to come is refused with a sentence, and nothing is noted', async () => {
    const { id } = await start(seoyeon);
    const body = { at: new Date(Date.now() + 3_600_000).toISOString(), how: 'call' as const, outcome: 'Tomorrow.' };
    const problem = await as(seoyeon).refused('recordAttempt', { ...params(id), body });
    expect(problem).toMatchObject({ status: 422, code: 'attempt-still-to-come', errors: [{ path: 'at' }] });
    expect((await own(seoyeon, id)).attempts).toEqual([]);
  });
});

describe('the guidelines', () => {
  test('stay as they were when the request began, even when the owners change them', async () => {
    const { team } = wallOf('Platform', 'General');
    const at = { params: { teamId: team.id } };
    const before = await as(elodie).does('getTeamSettings', at);
    const draft = (await as(seoyeon).does('startRequest', {
      body: {
        teamId: team.id,
        safety: calm,
      },
    })) as RequesterView;
    const { values } = before;
    const changed = await as(elodie).does('putTeamSettings', {
      ...at,
      ifMatch: before.etag,
      body: { values, guidelines: { items: [{ id: 'new', title: 'Something else', text: '' }] } },
    });
    try {
      expect(changed.guidelines.version).toBeGreaterThan(before.guidelines.version);
      const kept = await own(seoyeon, draft.id);
      expect(kept.guidelinesInForce).toEqual(before.guidelines);
      const [first] = before.guidelines.items;
      const guidelines = { version: before.guidelines.version, appliedIds: [first?.id ?? ''], tried: 'A list.' };
      const saved = await as(seoyeon).call('saveRequest', {
        ...params(draft.id),
        ifMatch: kept.etag,
        body: { guidelines },
      });
      expect(saved.status).toBe(200);
    } finally {
      const { items } = before.guidelines;
      await as(elodie).does('putTeamSettings', {
        ...at,
        ifMatch: changed.etag,
        body: { values, guidelines: { items } },
      });
    }
  });
});

describe('the choice of a mediator', () => {
  test('waits with the draft; the mediator learns neither of it nor of whom the requester ruled out', async () => {
    await makeRoom();
    const details = { mediatorId: tane.id, ruledOutIds: [juergen.id] };
    const draft = await completeDraft(seoyeon, { others: [priya], details });
    expect((await own(seoyeon, draft.id)).details).toMatchObject(details);

    const { id } = await submit(seoyeon, mira, { others: [priya], details });
    const view: MediatorView = await accept(mira, id);
    expect(view.details).toMatchObject({ otherPartyIds: [priya.id] });
    expect(JSON.stringify(view)).not.toContain(tane.id);
    expect(JSON.stringify(view)).not.toContain(juergen.id);
  });
});

describe('the go-ahead', () => {
  test('is kept with the version of its words and its time; words that nobody wrote are none', async () => {
    const draft = await completeDraft(seoyeon, { others: [priya] });
    const given = { ...params(draft.id), ifMatch: draft.etag };
    const unknown = { mediatorId: mira.id, consent: true, goAhead: 999 };
    expect((await as(seoyeon).refused('submitRequest', { ...given, body: unknown })).code).toBe('consent-missing');
    await as(seoyeon).does('submitRequest', { ...given, body: { mediatorId: mira.id, consent: true, goAhead: 1 } });
    const view = await told(seoyeon, draft.id);
    expect(view.goAhead).toEqual({ version: 1, at: view.history.find(({ kind }) => kind === 'submitted')?.at });
  });
});

describe('a call with the other person', () => {
  const times = (who: typeof seoyeon, id: string, personId: string, timeZone?: string) =>
    as(who).call('listTalkTimes', { ...params(id), query: { personId, ...(timeZone && { timeZone }) } });

  test('is proposed inside both working days, by both clocks, and says nothing else of anybody’s hours', async () => {
    for (const who of [seoyeon, priya]) await byMailbox(who);
    const { id } = await completeDraft(seoyeon, { others: [priya] });
    const found = await as(seoyeon).does('listTalkTimes', { ...params(id), query: { personId: priya.id } });
    expect(Object.keys(found)).toEqual(['items', 'hours']);
    expect([found.hours, found.items.length]).toEqual(['both', 4]);
    for (const { start } of found.items) {
      const hourIn = (timeZone: string) =>
        Number(
          new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(start)),
        );
      expect(hourIn('Asia/Seoul')).toBeGreaterThanOrEqual(9);
      expect(hourIn('Asia/Seoul')).toBeLessThan(17);
      expect(hourIn('Asia/Kolkata')).toBeGreaterThanOrEqual(10);
      expect(hourIn('Asia/Kolkata')).toBeLessThan(19);
    }
  });

  test('says when the two working days never meet, and when somebody’s hours are not known', async () => {
    const [grace, sam] = [person('grace'), person('sam.de')];
    const { id } = await completeDraft(seoyeon, { others: [grace, sam] });
    const hoursWith = async (who: typeof grace) => ((await times(seoyeon, id, who.id)).json as { hours: string }).hours;
    expect([await hoursWith(grace), await hoursWith(sam)]).toEqual(['apart', 'own']);
  });

  test('is the requester’s alone to ask for, about people whom the request names', async () => {
    const { id } = await completeDraft(seoyeon, { others: [priya] });
    expect((await times(priya, id, seoyeon.id)).status).toBe(404);
    expect((await times(mira, id, priya.id)).status).toBe(404);
    expect((await times(seoyeon, id, elodie.id)).json).toMatchObject({ status: 422, code: 'unknown-person' });
    expect((await times(seoyeon, id, priya.id, 'Mars/Base')).json).toMatchObject({ code: 'unknown-time-zone' });
  });
});

test('an address for Teams is given to whoever is signed in, of people of the organisation only', async () => {
  expect(await as(seoyeon).does('getAddress', params(priya.id))).toEqual({ address: priya.userPrincipalName });
  expect((await as(seoyeon).call('getAddress', params('11111111-1111-4111-8111-111111111111'))).status).toBe(404);
});
