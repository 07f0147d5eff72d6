// Somebody with the storage in hand, once a request has been mediated: no word of it, and not who took part.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { filesOf, holds, type KeptRow, rowsOnDisk } from '../support/kept.ts';
import {
  agree,
  commitment,
  handIn,
  invitation,
  invite,
  perspective,
  reflect,
  release,
  respond,
  summarise,
  takenOn,
} from '../support/mediation.ts';
import { canary, makeRoom, own, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const tane = person('tane.ruatapu');
const seoyeon = person('seoyeon.kim');
const mira = person('mira.okafor');
const params = (id: string) => ({ params: { id } });

/** A mark of its own for every field that holds words. */
const marks: Record<string, string> = {};
const mark = (field: string) => {
  marks[field] = canary(field);
  return `Words with ${marks[field]} in them.`;
};
let id = '';

const rows = async (): Promise<KeptRow[]> =>
  (await rowsOnDisk('requests')).filter(({ PartitionKey }) => String(PartitionKey).endsWith(id));

beforeAll(async () => {
  await makeRoom();
  const of = await takenOn(tane, mira, { others: [seoyeon] });
  id = of.id;
  await summarise(of, mark('summary'));
  await release(of);
  await invite(of, seoyeon);
  const needs = { language: mark('language'), supportPerson: mark('support'), accessibility: mark('access') };
  const { etag } = await invitation(seoyeon, id);
  const answer = { params: { id, personId: seoyeon.id }, ifMatch: etag, body: { accept: true, needs } };
  await as(seoyeon).does('answerInvitation', answer);
  await handIn(of, seoyeon, mark('handedIn'));
  await as(seoyeon).does('releasePerspective', { params: answer.params, body: { toIds: [tane.id] } });
  await reflect(of, seoyeon, mark('reflection'));
  await respond(of, seoyeon, mark('correction'));
  await reflect(of, seoyeon, 'Heard.');
  await respond(of, seoyeon);
  const draft = {
    params: answer.params,
    ifMatch: (await perspective(seoyeon, id)).etag,
    body: { text: mark('draft') },
  };
  await as(seoyeon).does('putPerspective', draft);
  const notes = await as(mira).does('getNotes', params(id));
  await as(mira).does('putNotes', { ...params(id), ifMatch: notes.etag, body: { text: mark('notes') } });
  await agree(of, [commitment(tane, { what: mark('what'), how: mark('how'), action: mark('action') })]);
  const file = await as(mira).does('getRequest', params(id));
  await as(mira).does('referRequest', { ...params(id), ifMatch: file.etag, body: { text: mark('referral') } });
  await eventually(
    async () => expect((await rows()).map(({ RowKey }) => RowKey)).toEqual(expect.arrayContaining(['referral'])),
    { within: 90_000, every: 1000 },
  );
}, 180_000);
afterAll(() => withdrawAll(tane));

test('the words are there for those who may read them, and for them alone', async () => {
  const all = JSON.stringify([
    await own(tane, id),
    await as(seoyeon).does('getRequest', params(id)),
    await as(mira).does('getRequest', params(id)),
    await as(mira).does('getNotes', params(id)),
  ]);
  for (const [field, word] of Object.entries(marks)) expect(all, field).toContain(word);
  const requester = JSON.stringify(await own(tane, id));
  for (const field of ['language', 'support', 'access', 'reflection', 'correction', 'draft', 'notes'])
    expect(requester, field).not.toContain(marks[field]);
});

test('no word of a mediation is in any file: tables, queues, logs, notifications', async () => {
  const found = (await filesOf()).flatMap(({ path, bytes }) =>
    Object.entries(marks).flatMap(([field, word]) => (holds(bytes, word) ? [`${field} in ${path}`] : [])),
  );
  expect(found).toEqual([]);
});

test('nor who takes part: not in the rows, the lists, the queue or the log', async () => {
  const lists = (await rowsOnDisk('lists')).filter((row) => JSON.stringify(row).includes(id));
  expect(lists.length, 'in the lists of requester, party and mediator').toBeGreaterThanOrEqual(6);
  const ours = Buffer.from(JSON.stringify([...(await rows()), ...lists]));
  const files = (await filesOf()).filter(({ path }) => /queue|api\.log/.test(path));
  for (const who of [tane, seoyeon, mira])
    for (const text of [who.id, who.id.replaceAll('-', ''), who.displayName]) {
      expect(holds(ours, text), `${text} in the tables`).toBe(false);
      for (const { path, bytes } of files) expect(holds(bytes, text), `${text} in ${path}`).toBe(false);
    }
});

test('every row of a mediation is sealed whole; the notes under a key of their own', async () => {
  const kept = await rows();
  const isTalk = ({ RowKey }: KeptRow) =>
    /^(summary|referral|agreement|(invitation|perspective|round|commitment)_.+)$/.test(String(RowKey));
  const open = (row: KeptRow) =>
    Object.keys(row).filter(
      (name) =>
        !/@odata\.type$|^(PartitionKey|RowKey|Timestamp)$/.test(name) && row[`${name}@odata.type`] !== 'Edm.Binary',
    );
  expect(kept.filter(isTalk).length).toBeGreaterThanOrEqual(7);
  for (const row of kept.filter(isTalk)) expect(open(row), String(row.RowKey)).toEqual([]);
  const notes = kept.find(({ RowKey }) => String(RowKey).startsWith('notes_')) ?? {};
  expect(open(notes).toSorted()).toEqual(['savedAt', 'wrappedKey']);
  expect(notes.wrappedKey).not.toBe(kept.find(({ RowKey }) => RowKey === 'request')?.wrappedKey);
  const { partyHashes } = kept.find(({ RowKey }) => RowKey === 'request') ?? {};
  expect(String(partyHashes).split(' '), 'however many take part').toHaveLength(5);
});
