// What becomes known by itself is news to whoever looks again, and turns nobody away who decides a moment later.
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { MediatorView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { file, release, summarise, takenOn } from '../support/mediation.ts';
import { atWork, makeRoom, own, submit, told, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const [seoyeon, khai, olena, mira] = [person('seoyeon'), person('khai'), person('olena'), person('mira')];
const params = (id: string) => ({ params: { id } });

beforeAll(async () => {
  await makeRoom();
  await atWork(khai);
});
afterEach(() => withdrawAll(seoyeon));

test('a mediator invites two people one right after the other, also when the first has been told in between', async () => {
  const of = await takenOn(seoyeon, mira, { others: [khai, olena] });
  await summarise(of);
  await release(of);
  const { etag } = await file(mira, of.id);
  const invite = (who: { id: string }, ifMatch: string) =>
    as(mira).does('inviteParty', { params: { id: of.id, personId: who.id }, ifMatch }) as Promise<MediatorView>;
  const first = await invite(khai, etag);
  const news = await eventually(async () => {
    const now = await file(mira, of.id);
    expect(now.parties[0]?.notification).toBe('notified');
    return now;
  });
  expect(news.etag).not.toBe(first.etag);
  // What was seen before the first invitation is another matter.
  expect(
    (await as(mira).refused('inviteParty', { params: { id: of.id, personId: olena.id }, ifMatch: etag })).code,
  ).toBe('stale');
  const second = await invite(olena, first.etag);
  expect(second.parties.map(({ standing }) => standing)).toEqual(['invited', 'invited']);
});

test('a requester withdraws by what they saw before the mediator was told and looked', async () => {
  const { id, etag } = await submit(seoyeon, mira, { others: [khai] });
  const after = await told(seoyeon, id);
  await as(mira).does('getRequest', params(id));
  await eventually(async () => expect((await own(seoyeon, id)).history.map(({ kind }) => kind)).toContain('opened'));
  expect(after.etag).not.toBe(etag);
  const withdrawn = await as(seoyeon).does('withdrawRequest', { ...params(id), ifMatch: etag });
  expect(withdrawn).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
});
