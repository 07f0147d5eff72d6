// P5: an administrator stops the clock for one receipt number, learns nothing by it, and those who take part see why.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receiptOf } from '../../api/src/contract/receipt.ts';
import type { Hold } from '../../api/src/contract/shapes/organisation.ts';
import { type Answer, as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { holds, rowsOnDisk } from '../support/kept.ts';
import {
  type Case,
  file,
  hearing,
  invitation,
  invite,
  part,
  release,
  summarise,
  takenOn,
} from '../support/mediation.ts';
import { administrator, canary, makeRoom, own, preview, submit, told, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const [misaki, mira, layla] = [person('misaki.tanaka'), person('mira.okafor'), person('layla.haddad')];
const [diego, khai] = [person('diego.luna'), person('khai.ngo')];
const grace = administrator();
const nobodys = receiptOf('018f1c1e-3f1b-7000-8000-00000000abcd');
const reason = `A hearing before the labour court. ${canary('reason')}`;

const stop = (receipt: string, why = reason) => as(grace).call('stopClock', { body: { receipt, reason: why } });
const start = (receipt: string) => as(grace).call('startClock', { params: { receipt } });
const stoppedNow = async (): Promise<Hold[]> => (await as(grace).does('listHolds', { query: { limit: 100 } })).items;

/** All of an answer that could tell one receipt number from another. */
const traces = ({ status, headers, json }: Answer, receipt: string) => {
  const { traceId: _, at: __, ...body } = (json ?? {}) as Record<string, unknown>;
  const names = [...headers.keys()].filter((name) => !['date', 'content-length'].includes(name));
  return { status, names, body: JSON.stringify(body).replaceAll(receipt, '') };
};

let of: Case;
let receipt = '';
beforeAll(async () => {
  await makeRoom();
  of = await hearing(misaki, mira, { others: [diego] });
  receipt = (await own(misaki, of.id)).receipt ?? '';
}, 60_000);
afterEach(async () => {
  for (const hold of await stoppedNow()) await start(hold.receipt);
});
afterAll(() => withdrawAll(misaki));

test('whoever takes part reads that nothing is erased, why, since when and by whom; it ends, and stays in the history', async () => {
  const { etag } = await own(misaki, of.id);
  const hold = (await stop(receipt.toLowerCase().replaceAll('-', ' '))).json as Hold;
  expect(hold).toMatchObject({ receipt, reason, by: { id: grace.id } });
  const views = () => Promise.all([own(misaki, of.id), file(mira, of.id), part(diego, of.id)]);
  for (const view of await views()) {
    expect(view.hold).toEqual({ reason, at: hold.at, by: hold.by });
    expect(view.history.at(-1)).toMatchObject({ kind: 'clock-stopped', by: { id: grace.id } });
  }
  const held = (await own(misaki, of.id)).etag;
  expect(held, 'whoever polls hears of it').not.toBe(etag);
  expect(held.split('.')[0], 'nobody loses a move by it').toBe(etag.split('.')[0]);
  const page = await as(diego).call('getDocument', { params: { id: of.id } });
  expect(page.text).toContain(reason);

  expect((await start(receipt)).status).toBe(204);
  for (const view of await views()) {
    expect('hold' in view).toBe(false);
    expect(view.history.slice(-2).map(({ kind }) => kind)).toEqual(['clock-stopped', 'clock-started']);
  }
});

test('whoever is asked or invited takes no part yet, and reads nothing of it', async () => {
  const { id } = await submit(misaki, layla, { others: [diego] });
  const asked = (await told(misaki, id)).receipt ?? '';
  const inviting = await takenOn(misaki, mira, { others: [khai] });
  await summarise(inviting);
  await release(inviting);
  await invite(inviting, khai);
  const invited = (await own(misaki, inviting.id)).receipt ?? '';
  for (const one of [asked, invited]) await stop(one);
  for (const seen of [await preview(layla, id), await invitation(khai, inviting.id)])
    expect(JSON.stringify(seen)).not.toMatch(/labour court|clock-stopped/);
});

describe('an administrator learns nothing about a request', () => {
  test('a receipt number of nobody is answered like every other, from stopping to letting run', async () => {
    const answers = async (one: string) => {
      const done = [await start(one), await stop(one), await stop(one), await stop(one, 'Another'), await start(one)];
      return [...done, await start(one)].map((answer) => traces(answer, one));
    };
    const [real, unknown] = [await answers(receipt), await answers(nobodys)];
    expect(real).toEqual(unknown);
    expect(real.map(({ status }) => status)).toEqual([404, 201, 201, 422, 204, 404]);
  });

  test('and what is stopped is a list of numbers, reasons and administrators, page by page', async () => {
    const others = ['1', '2', '3'].map((n) => receiptOf(`018f1c1e-3f1b-7000-8000-0000000000${n}${n}`));
    for (const one of [receipt, ...others]) expect((await stop(one)).status).toBe(201);
    const seen: Hold[] = [];
    let cursor: string | undefined;
    do {
      const page = await as(grace).does('listHolds', { query: { limit: 2, ...(cursor && { cursor }) } });
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map((hold) => hold.receipt)).toEqual([receipt, ...others].toSorted());
    for (const hold of seen) expect(Object.keys(hold).toSorted()).toEqual(['at', 'by', 'reason', 'receipt']);
    expect((await as(grace).call('getRequest', { params: { id: of.id } })).status).toBe(404);
    await start(receipt);
    expect((await stoppedNow()).map((hold) => hold.receipt)).toEqual(others.toSorted());
  });
});

test('a number that cannot be one, and a reason that says nothing, are refused beside their cause', async () => {
  const wrong = `${receipt.slice(0, -1)}${receipt.endsWith('2') ? '3' : '2'}`;
  for (const one of [wrong, '', 'CG-0000-0000', of.id])
    expect((await stop(one)).json, one).toMatchObject({ code: 'not-a-receipt', errors: [{ path: 'receipt' }] });
  expect((await stop(receipt, '  ')).json).toMatchObject({ code: 'message-blank', errors: [{ path: 'reason' }] });
  expect((await start(wrong)).status).toBe(404);
});

test('it is for administrators alone', async () => {
  for (const who of [misaki, mira, person('elodie')]) {
    expect((await as(who).call('listHolds')).status).toBe(403);
    expect((await as(who).call('stopClock', { body: { receipt, reason } })).status).toBe(403);
    expect((await as(who).call('startClock', { params: { receipt } })).status).toBe(403);
  }
});

test('the reason is on no disk in the open, and a repeat finds it done', async () => {
  const first = (await stop(receipt)).json as Hold;
  expect((await stop(receipt)).json).toEqual(first);
  expect(await stoppedNow()).toEqual([first]);
  const rows = await eventually(
    async () => {
      const found = (await rowsOnDisk('organisation')).filter(({ RowKey }) => RowKey === `hold_${receipt}`);
      expect(found.map(({ turns }) => `${turns}`.includes(first.at))).toEqual([true]);
      return found;
    },
    { within: 20_000 },
  );
  expect(holds(Buffer.from(JSON.stringify(rows)), 'labour court')).toBe(false);
  await start(receipt);
});
