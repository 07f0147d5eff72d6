// Not for mediation is a real exit: leaving with a referral contact leaves nothing behind unless the person wants it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { accept, administrator, completeDraft, makeRoom, own, submit, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const olena = person('olena.kovalenko');
const other = person('misaki.tanaka');
const mira = person('mira.okafor');
const contact = { name: 'Rosa Lindqvist', role: 'Ombudsperson', channel: 'rosa@example.com' };
const params = (id: string) => ({ params: { id } });

const refer = ({ id, etag }: RequesterView, body: { keep?: boolean; contact?: string } = {}) =>
  as(olena).call('referRequest', { ...params(id), ifMatch: etag, body });

const listed = async () =>
  (await as(olena).does('listRequests', { query: { limit: 100 } })).items.map((item) => item.id);

beforeAll(async () => {
  await makeRoom();
  const { etag, can: _, hasMediators: __, ...settings } = await as(administrator()).does('getOrganisationSettings');
  if (settings.referralContacts.some(({ name }) => name === contact.name)) return;
  const body = { ...settings, referralContacts: [...settings.referralContacts, contact] };
  await as(administrator()).does('putOrganisationSettings', { ifMatch: etag, body });
});
afterAll(() => withdrawAll(olena));

describe('a draft', () => {
  test('is erased with its key: for its author it never was', async () => {
    const draft = await completeDraft(olena, { others: [other] });
    await eventually(async () => expect(await listed()).toContain(draft.id));
    const answer = await refer(draft, { contact: contact.name });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await as(olena).call('getRequest', params(draft.id))).status).toBe(404);
    expect(await listed()).not.toContain(draft.id);
    expect((await refer(draft)).status, 'a repeat finds nothing').toBe(404);
  });

  test('is kept for whoever wants it, closed, with whom they turned to', async () => {
    const draft = await completeDraft(olena, { others: [other] });
    expect(draft.can).toMatchObject({ refer: true, turnIntoFull: false });
    const answer = await refer(draft, { keep: true, contact: contact.name });
    expect([answer.status, answer.headers.get('ETag')]).toEqual([200, (await own(olena, draft.id)).etag]);
    const kept = await own(olena, draft.id);
    expect(kept).toMatchObject({ state: 'closed', outcome: 'referred', referredTo: contact.name });
    expect(kept.openCommunication).toEqual(draft.openCommunication);
    expect(kept.history.at(-1)).toMatchObject({ kind: 'referred', by: { id: olena.id } });
    expect(kept.visibleTo.map(({ person: { id } }) => id)).toEqual([olena.id]);
    expect(Object.values(kept.can).some(Boolean), 'nothing can be done with it any more').toBe(false);
  });

  test('stays as it is when the contact is none of the organisation’s', async () => {
    const draft = await completeDraft(olena, { others: [other] });
    const answer = await refer(draft, { contact: 'Somebody I met' });
    expect(answer.json).toMatchObject({ status: 422, code: 'rule-broken', errors: [{ path: 'contact' }] });
    expect(await own(olena, draft.id)).toEqual(draft);
  });

  test('stays as it is when it was changed meanwhile on another device', async () => {
    const draft = await completeDraft(olena, { others: [other] });
    await as(olena).does('saveRequest', { ...params(draft.id), ifMatch: draft.etag, body: { guidelines: {} } });
    expect((await refer(draft)).json).toMatchObject({ status: 412, code: 'stale' });
    expect((await own(olena, draft.id)).guidelines).toEqual({});
  });
});

describe('after submitting', () => {
  test('it closes as referred, whatever is asked to be kept, and whoever was asked has no part in it', async () => {
    const { id } = await submit(olena, mira, { others: [other] });
    const answer = await eventually(async () => {
      const found = await refer(await own(olena, id), { keep: false });
      expect(found.status).toBe(200);
      return found;
    });
    expect(answer.json).toMatchObject({ state: 'closed', outcome: 'referred' });
    expect((await as(mira).call('getRequest', params(id))).status).toBe(404);
    await eventually(async () => {
      const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
      expect(items.map((item) => item.id)).not.toContain(id);
    });
  });

  test('a mediator who had taken it on finds it closed, and not whom the requester turned to', async () => {
    const { id } = await submit(olena, mira, { others: [other] });
    await accept(mira, id);
    await eventually(async () =>
      expect((await refer(await own(olena, id), { contact: contact.name })).status).toBe(200),
    );
    const seen = await as(mira).does('getRequest', params(id));
    expect(seen).toMatchObject({ state: 'closed', outcome: 'referred' });
    expect(JSON.stringify(seen)).not.toContain(contact.name);
  });
});
