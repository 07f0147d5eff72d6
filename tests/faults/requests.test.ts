// A request survives what machines do: the API killed in the middle, Graph away, storage that does not answer.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../api/src/contract/errors.ts';
import { type Answer, as, rawCall } from '../support/call.ts';
import { breakGraph, notificationsOf, repairGraph } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { completeDraft, makeRoom, own, submit, talk, told, withdrawAll } from '../support/requests.ts';
import { fetchWorld, person, world } from '../support/world.ts';

const jon = person('jon.berg');
const mira = person('mira.okafor');
const params = (id: string) => ({ params: { id } });
const processes = async () => (await fetchWorld(world().urls.frame)).processes;

beforeAll(async () => {
  await makeRoom();
  // Known to the API before Graph goes away: an outage does not make it forget names and memberships at once.
  await completeDraft(jon, { others: [person('misaki.tanaka')] });
});
afterEach(async () => {
  await repairGraph();
  await withdrawAll(jon);
});

const entriesAbout = async (id: string) =>
  (await notificationsOf(mira.id)).filter((entry) => JSON.stringify(entry).includes(id));

describe('the API killed while somebody submits', () => {
  const others = ['misaki.tanaka', 'diego.luna', 'seoyeon.kim', 'khai.ngo', 'priya.venkata', 'noor.khan'];
  /** Milliseconds after the call was sent; the last one dies with the answer on its way. */
  const moments = [0, 6, 12, 25, 50, 'answered'] as const;

  test('keeps the request once, and the mediator has it once in the queue and once in the feed', {
    timeout: 180_000,
  }, async () => {
    const ids: string[] = [];
    for (const [index, moment] of moments.entries()) {
      const draft = await completeDraft(jon, { others: [person(others[index] ?? '')] });
      const given = { ...params(draft.id), ifMatch: draft.etag, key: randomUUID() };
      const send = () => as(jon).call('submitRequest', { ...given, body: { mediatorId: mira.id, consent: true } });
      const { api } = await processes();
      const sent = send().catch(() => undefined);
      await (moment === 'answered' ? sent : pause(moment));
      process.kill(api, 'SIGKILL');
      await sent;
      const repeated = await eventually(
        async () => {
          const answer = await send();
          expect(answer.status).toBe(200);
          return answer;
        },
        { within: 90_000, every: 250 },
      );
      expect(repeated.json).toMatchObject({ id: draft.id, state: 'submitted' });
      ids.push(draft.id);
    }
    for (const id of ids) {
      const view = await eventually(
        async () => {
          const seen = await own(jon, id);
          expect(seen.notification?.state).toBe('notified');
          return seen;
        },
        { within: 90_000, every: 500 },
      );
      expect(view.history.map(({ kind }) => kind)).toEqual(['started', 'submitted', 'notified']);
      expect(await entriesAbout(id)).toHaveLength(1);
    }
    await eventually(
      async () => {
        const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
        expect(
          items
            .map((item) => item.id)
            .filter((id) => ids.includes(id))
            .toSorted(),
        ).toEqual(ids.toSorted());
      },
      { within: 90_000, every: 500 },
    );
  });
});

describe('Graph away', () => {
  test('delays the notification and loses nothing: the request is in the queue meanwhile', async () => {
    await breakGraph({ pathPattern: 'sendActivityNotification', status: 503, retryAfterSeconds: 3, times: 100 });
    const { id } = await submit(jon, mira, { others: [person('misaki.tanaka')] });
    await eventually(async () => {
      const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
      expect(items.map((item) => item.id)).toContain(id);
    });
    expect((await own(jon, id)).notification).toEqual({ state: 'pending' });
    expect(await entriesAbout(id)).toEqual([]);
    await repairGraph();
    await eventually(async () => expect((await own(jon, id)).notification?.state).toBe('notified'), {
      within: 90_000,
      every: 500,
    });
    expect(await entriesAbout(id)).toHaveLength(1);
  });

  test('keeps drafts saved, and never lets an unchecked mediator through', async () => {
    // The API has read this person's name, but has not asked for their manager yet.
    const draft = await completeDraft(jon, { others: [person('olena.kovalenko')] });
    await breakGraph({ pathPattern: '.*', status: 503, retryAfterSeconds: 4, times: 1000 });
    const openCommunication = talk('written while Graph was away');
    const sections = { openCommunication };
    const saved = await as(jon).call('saveRequest', { ...params(draft.id), ifMatch: draft.etag, body: sections });
    expect(saved.status).toBe(200);
    const given = { ...params(draft.id), ifMatch: saved.headers.get('ETag') ?? '' };
    const body = { mediatorId: mira.id, consent: true };
    const refused = await as(jon).call('submitRequest', { ...given, body });
    expect([refused.status, (refused.json as Problem).code]).toEqual([503, 'unavailable']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    await repairGraph();
    expect(await own(jon, draft.id)).toMatchObject({ state: 'draft', openCommunication });
    expect((await as(jon).call('submitRequest', { ...given, body })).status).toBe(200);
  });
});

describe('storage that does not answer', () => {
  const unavailable = ({ status, headers, json }: Answer) => {
    expect([status, (json as Problem).code]).toEqual([503, 'unavailable']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
  };

  test('is 503 with Retry-After for every call, and all is as it was when it is back', {
    timeout: 180_000,
  }, async () => {
    const draft = await completeDraft(jon, { others: [person('misaki.tanaka')] });
    const { azurite } = await processes();
    process.kill(azurite, 'SIGSTOP');
    try {
      const body = { mediatorId: mira.id, consent: true };
      const answers = await Promise.all([
        as(jon).call('getRequest', params(draft.id)),
        as(jon).call('listRequests'),
        as(mira).call('getQueue'),
        as(jon).call('saveRequest', { ...params(draft.id), ifMatch: draft.etag, body: { details: null } }),
        as(jon).call('submitRequest', { ...params(draft.id), ifMatch: draft.etag, body }),
        as(jon).call('deleteDraft', params(draft.id)),
      ]);
      for (const answer of answers) unavailable(answer);
      expect((await rawCall('/health')).status).toBe(503);
    } finally {
      process.kill(azurite, 'SIGCONT');
    }
    await eventually(async () => expect((await rawCall('/health')).status).toBe(200), { within: 90_000, every: 250 });
    expect(await own(jon, draft.id)).toEqual(draft);
    const { id } = await submit(jon, mira, { others: [person('diego.luna')] });
    expect((await told(jon, id)).notification?.state).toBe('notified');
  });
});
