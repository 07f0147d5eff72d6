// Asking a mediator for a first talk, naming nobody; and making a full request of it later.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MediatorView, RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { accept, calm, canary, makeRoom, own, preview, talk, teamOf, told, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const elodie = person('elodie');
const other = person('misaki.tanaka');
const [mira, layla] = [person('mira.okafor'), person('layla.haddad')];
const params = (id: string) => ({ params: { id } });

beforeAll(makeRoom);
afterEach(() => withdrawAll(elodie));
afterAll(() => withdrawAll(elodie));

const begin = (body: object = {}) =>
  as(elodie).does('startRequest', { body: { firstTalk: true, ...body } }) as Promise<RequesterView>;

const send = ({ id, etag }: RequesterView, mediator: Person) =>
  as(elodie).does('submitRequest', {
    ...params(id),
    ifMatch: etag,
    body: { mediatorId: mediator.id, consent: true },
  }) as Promise<RequesterView>;

/** By the version of the moment: what the mediator was told may change it in between. */
const turn = (id: string, body: object = {}) =>
  eventually(async () => {
    const { etag } = await own(elodie, id);
    const answer = await as(elodie).call('turnIntoFull', {
      ...params(id),
      ifMatch: etag,
      body: { safety: calm, ...body },
    });
    expect(answer.status).not.toBe(412);
    return answer;
  });

describe('beginning', () => {
  test('takes the wish for it and nothing else: no team, no answers', async () => {
    const answer = await as(elodie).call('startRequest', { body: { firstTalk: true } });
    expect(answer.status).toBe(201);
    const draft = await own(elodie, (answer.json as { id: string }).id);
    expect(draft).toMatchObject({
      firstTalk: true,
      state: 'draft',
      otherParties: [],
      safety: calm,
      guidelinesInForce: { items: [] },
      can: { submit: true, turnIntoFull: true, deleteDraft: true },
    });
    expect(draft.teamId).toBeUndefined();
  });

  test('in a team needs to belong to it', async () => {
    const foreign = { teamId: teamOf(person('priya.venkata')).id };
    const answer = await as(elodie).call('startRequest', { body: { firstTalk: true, ...foreign } });
    expect(answer.status).toBe(teamOf(elodie).id === foreign.teamId ? 201 : 403);
    expect((await begin({ teamId: teamOf(elodie).id })).guidelinesInForce.items.length).toBeGreaterThan(0);
  });

  test('with an answer that needs a choice is for those who go on; only a trained mediator can be chosen', async () => {
    const safety = { ...calm, riskNow: true };
    const undecided = await as(elodie).refused('startRequest', { body: { firstTalk: true, safety } });
    expect(undecided.code).toBe('safety-choice-missing');
    const draft = await begin({ safety: { ...safety, choice: 'continue' } });
    const { items } = await as(elodie).does('listChoosableMediators', params(draft.id));
    expect(items.find(({ person: { id } }) => id === person('juergen.weiss').id)?.choosable).toBe(false);
  });

  test('as a full request still takes a team and the answers, each named', async () => {
    const { status, errors } = await as(elodie).refused('startRequest', { body: {} as never });
    expect([status, errors?.map(({ path }) => path).toSorted()]).toEqual([400, ['safety', 'teamId']]);
  });
});

describe('submitting', () => {
  test('needs nothing but a mediator; they see that it is a talk, whose, and nobody else', async () => {
    const view = await send(await begin(), mira);
    expect(view).toMatchObject({ state: 'submitted', firstTalk: true, mediator: { id: mira.id }, otherParties: [] });
    const seen = await preview(mira, view.id);
    expect(seen).toMatchObject({ firstTalk: true, parties: [{ id: elodie.id }], can: { declare: true } });
    await eventually(async () => {
      const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
      expect(items.find(({ id }) => id === view.id)).toMatchObject({ firstTalk: true, parties: [{ id: elodie.id }] });
    });
  });

  test('names nobody else: other parties are refused', async () => {
    const draft = await begin();
    const details = { otherPartyIds: [other.id] };
    const { etag } = (await as(elodie).does('saveRequest', {
      ...params(draft.id),
      ifMatch: draft.etag,
      body: { details },
    })) as RequesterView;
    const body = { mediatorId: mira.id, consent: true };
    const refused = await as(elodie).refused('submitRequest', { ...params(draft.id), ifMatch: etag, body });
    expect([refused.code, refused.errors?.[0]?.path]).toEqual(['rule-broken', 'details.otherPartyIds']);
  });

  test('a fourth one at the same time is refused', async () => {
    for (let count = 0; count < 3; count++) await send(await begin(), mira);
    const fourth = await begin();
    await eventually(async () => {
      const body = { mediatorId: mira.id, consent: true };
      const refused = await as(elodie).refused('submitRequest', { ...params(fourth.id), ifMatch: fourth.etag, body });
      expect([refused.code, refused.detail]).toEqual([
        'too-many-open-requests',
        expect.stringContaining('first talks'),
      ]);
    });
  });
});

describe('the talk', () => {
  const taken = async (mark = '') => {
    const draft = await begin({ teamId: teamOf(elodie).id });
    const details = { outcomeHopedFor: `To sort my thoughts. ${mark}` };
    const saved = await as(elodie).does('saveRequest', { ...params(draft.id), ifMatch: draft.etag, body: { details } });
    const { id } = await send(saved as RequesterView, mira);
    await told(elodie, id);
    await accept(mira, id);
    return own(elodie, id);
  };

  test('was enough: the requester settles it, and the mediator finds it closed', async () => {
    const { id, etag, can } = await taken();
    expect(can).toMatchObject({ settle: true, turnIntoFull: true, withdraw: true, refer: true });
    const body = { reflection: 'One hour was enough.' };
    const settled = await as(elodie).does('settleDirectly', { ...params(id), ifMatch: etag, body });
    expect(settled).toMatchObject({ state: 'closed', outcome: 'settled-directly' });
    const seen = await as(mira).does('getRequest', params(id));
    expect(seen).toMatchObject({ state: 'closed', outcome: 'settled-directly' });
    expect(JSON.stringify(seen)).not.toContain('One hour');
  });

  test('becomes a full request: same id and receipt, its words the requester’s alone until they submit', async () => {
    const mark = canary('talk');
    const before = await taken(mark);
    expect(JSON.stringify(await as(mira).does('getRequest', params(before.id)))).toContain(mark);

    const turned = (await turn(before.id)).json as RequesterView;
    expect(turned).toMatchObject({
      id: before.id,
      receipt: before.receipt,
      state: 'draft',
      firstTalk: false,
      talkedWith: { id: mira.id },
      details: { outcomeHopedFor: `To sort my thoughts. ${mark}`, mediatorId: mira.id },
      visibleTo: [{ person: { id: elodie.id } }],
      can: { save: true, submit: true, turnIntoFull: false },
    });
    expect(turned.mediator).toBeUndefined();
    expect(turned.guidelinesInForce.items.length).toBeGreaterThan(0);
    expect((await as(mira).call('getRequest', params(before.id))).status).toBe(404);
    await eventually(async () => {
      const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
      expect(items.map(({ id }) => id)).not.toContain(before.id);
    });

    const sections = { openCommunication: talk(mark), details: { ...turned.details, otherPartyIds: [other.id] } };
    const saved = await as(elodie).does('saveRequest', { ...params(turned.id), ifMatch: turned.etag, body: sections });
    const again = await send(saved as RequesterView, mira);
    expect(again).toMatchObject({
      id: before.id,
      receipt: before.receipt,
      state: 'submitted',
      mediator: { id: mira.id },
    });
    expect(await preview(mira, before.id), 'the neutral declaration is asked anew').toMatchObject({
      firstTalk: false,
      parties: [{ id: elodie.id }, { id: other.id }],
      can: { declare: true },
    });
  });

  test('with somebody who turns out to be close to it can go on with somebody else, who learns nothing of the talk', async () => {
    const { id } = await taken();
    const turned = (await turn(id)).json as RequesterView;
    const details = { otherPartyIds: [mira.id], outcomeHopedFor: 'To speak without fear.' };
    const body = { openCommunication: talk(), details };
    const saved = await as(elodie).does('saveRequest', { ...params(id), ifMatch: turned.etag, body });
    const { items } = await as(elodie).does('listChoosableMediators', params(id));
    expect(items.find((item) => item.person.id === mira.id)?.choosable).toBe(false);
    await send(saved as RequesterView, layla);
    await told(elodie, id);
    await accept(layla, id);
    const seen = (await as(layla).does('getRequest', params(id))) as MediatorView;
    expect(seen.history.map(({ kind }) => kind)).toEqual(['started', 'submitted', 'opened', 'accepted']);
    expect((await as(mira).call('getRequest', params(id))).status).toBe(404);
  });

  test('becomes one only with the safety answers, a team, and by its requester', async () => {
    const { id, etag } = await send(await begin(), mira);
    const risky = { safety: { ...calm, riskNow: true } };
    const teamId = teamOf(elodie).id;
    expect((await turn(id, { teamId, ...risky })).json).toMatchObject({ code: 'safety-choice-missing' });
    expect((await turn(id)).json).toMatchObject({ status: 422, code: 'step-missing', errors: [{ path: 'teamId' }] });
    const asMediator = await as(mira).call('turnIntoFull', { ...params(id), ifMatch: etag, body: { safety: calm } });
    expect(asMediator.status).toBe(403);
    expect((await turn(id, { teamId })).status).toBe(200);
    expect((await turn(id, { teamId })).json).toMatchObject({ code: 'move-not-allowed' });
  });
});
