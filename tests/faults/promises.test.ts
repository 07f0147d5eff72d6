// A promise that passes without an answer gives the choice back to the requester.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { moveClock } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { makeRoom, own, submit, told, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const diego = person('diego.luna');
const mira = person('mira.okafor');
const layla = person('layla.haddad');

beforeAll(makeRoom);
afterEach(async () => {
  await moveClock({ now: new Date().toISOString() });
  await withdrawAll(diego);
});

test('another mediator can be chosen a second after the promised time, and not a second before', async () => {
  const { id } = await submit(diego, mira, { others: [person('noor.khan')] });
  const { promisedBy = '', etag } = await told(diego, id);
  const params = { id };
  const body = { mediatorId: layla.id };
  const promised = Date.parse(promisedBy);

  await moveClock({ now: new Date(promised - 60_000).toISOString() });
  expect((await own(diego, id)).can.chooseMediator).toBe(false);
  const early = await as(diego).refused('chooseMediator', { params, ifMatch: etag, body });
  expect(early.code).toBe('move-not-allowed');

  await moveClock({ now: new Date(promised + 1000).toISOString() });
  const overdue = await own(diego, id);
  expect(overdue.can.chooseMediator).toBe(true);
  const chosen = await as(diego).does('chooseMediator', { params, ifMatch: overdue.etag, body });
  expect(chosen).toMatchObject({ state: 'submitted', mediator: { id: layla.id } });
  expect((await as(mira).call('getRequest', { params })).status).toBe(404);
  await eventually(async () => {
    const { items } = await as(layla).does('getQueue', { query: { limit: 100 } });
    expect(items.map((item) => item.id)).toContain(id);
  });
});
