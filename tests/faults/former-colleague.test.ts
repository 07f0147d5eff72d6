// M13: somebody whose account is gone is a former colleague, and a request goes on by those who remain.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { breakGraph, moveClock, repairGraph, resetClock } from '../support/controls.ts';
import { agree, commitment, confirm, file, hearing, release, summarise, takenOn } from '../support/mediation.ts';
import { completeDraft, makeRoom, own, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const [jon, misaki, mira] = [person('jon.berg'), person('misaki.tanaka'), person('mira.okafor')];

beforeAll(makeRoom);
afterEach(async () => {
  await repairGraph();
  await resetClock();
  await withdrawAll(jon);
});

/** Their account is deleted, and nobody remembers them any more. */
const goes = async (who: Person) => {
  await breakGraph({ pathPattern: `/users/${who.id}`, status: 404, times: 10_000 });
  await moveClock({ advanceSeconds: 11 * 60 });
};

test('what the others agreed holds without the yes of a party who left the company', async () => {
  const of = await hearing(jon, mira, { others: [misaki] });
  await agree(of, [commitment(jon)]);
  await goes(misaki);
  expect((await file(mira, of.id)).parties).toMatchObject([{ person: { displayName: 'a former colleague' } }]);
  expect(await confirm(of, jon)).toMatchObject({ state: 'follow-up' });
  expect(JSON.stringify(await own(jon, of.id))).not.toContain(misaki.displayName);
});

test('nobody invites, or asks for help with, somebody who left the company: it is said so', async () => {
  const of = await takenOn(jon, mira, { others: [misaki] });
  await summarise(of);
  await release(of);
  const draft = await completeDraft(jon, { others: [misaki] });
  await goes(misaki);
  const invited = await as(mira).refused('inviteParty', { params: { id: of.id, personId: misaki.id }, ifMatch: '*' });
  expect(invited.errors).toMatchObject([{ message: 'Nobody in this organisation has this id any more.' }]);
  const body = { mediatorId: mira.id, consent: true };
  const given = { params: { id: draft.id }, ifMatch: '*', body };
  expect((await as(jon).refused('submitRequest', given)).code).toBe('unknown-person');
  expect(await own(jon, of.id)).toMatchObject({ state: 'accepted' });
});
