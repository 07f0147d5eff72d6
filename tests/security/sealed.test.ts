// Somebody with the storage in hand: no word of a request, and not who is in conflict with whom.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedNames } from '../../api/src/conflict/store/rows.ts';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { filesOf, holds, type KeptRow, rowsOnDisk } from '../support/kept.ts';
import { calm, canary, completeDraft, declare, makeRoom, own, start, told, withdrawAll } from '../support/requests.ts';
import { person, wall } from '../support/world.ts';

const tane = person('tane.ruatapu');
const other = person('seoyeon.kim');
const ruledOut = person('juergen.weiss');
const [mira, layla] = [person('mira.okafor'), person('layla.haddad')];
const params = (id: string) => ({ params: { id } });

/** A mark of its own for every field that holds words. */
const marks: Record<string, string> = {};
const mark = (field: string) => {
  marks[field] = canary(field);
  return `Words with ${marks[field]} in them.`;
};
const posted = canary('wall');
let id = '';
let settledId = '';

/** A request with words in every field, through every operation that takes some. */
const live = async () => {
  const draft = await start(tane, { ...calm, wantsRuling: true, choice: 'continue' });
  id = draft.id;
  const openCommunication = {
    observation: mark('observation'),
    effect: mark('effect'),
    myPart: mark('myPart'),
    cause: mark('cause'),
    need: mark('need'),
    ask: mark('ask'),
    commonGround: mark('commonGround'),
    message: mark('message'),
  };
  const { version, items } = draft.guidelinesInForce;
  const appliedIds = items.slice(0, 1).map((guideline) => guideline.id);
  const guidelines = { version, appliedIds, tried: mark('tried'), whyNotEnough: mark('whyNot') };
  const details = {
    otherPartyIds: [other.id],
    outcomeHopedFor: mark('outcome'),
    severity: { frequency: 'daily', duration: 'months', worstMoment: 3, workEffect: 3, wellbeingEffect: 3 } as const,
    format: 'separate' as const,
    needs: {
      language: mark('language'),
      timeZone: 'Pacific/Auckland',
      supportPerson: mark('support'),
      accessibility: mark('access'),
    },
    ruledOutIds: [ruledOut.id],
    mediatorId: mira.id,
  };
  const body = { openCommunication, guidelines, details };
  await as(tane).does('saveRequest', { ...params(id), ifMatch: draft.etag, body });
  const attempt = { at: '2026-05-11T08:00:00Z', how: 'chat' as const, outcome: mark('attempt') };
  await as(tane).does('recordAttempt', { ...params(id), body: attempt });
  const submission = { mediatorId: mira.id, consent: true };
  await as(tane).does('submitRequest', { ...params(id), ifMatch: (await own(tane, id)).etag, body: submission });
  await as(tane).does('addInformation', { ...params(id), body: { text: mark('information') } });
  await told(tane, id);
  await declare(mira, id, 'recusal', mark('recusal'));
  const choice = { mediatorId: layla.id };
  await as(tane).does('chooseMediator', { ...params(id), ifMatch: (await own(tane, id)).etag, body: choice });
  await told(tane, id);
  await declare(layla, id, 'disclosure', mark('disclosure'));
  const agreed = { agreed: true };
  await as(tane).does('answerDisclosure', { ...params(id), ifMatch: (await own(tane, id)).etag, body: agreed });

  const settled = await completeDraft(tane, { others: [other] });
  settledId = settled.id;
  const look = { reflection: mark('reflection') };
  await as(tane).does('settleDirectly', { ...params(settledId), ifMatch: settled.etag, body: look });
};

/** Written to disk: Azurite does so every five seconds. */
const onDisk = (of: string) =>
  eventually(
    async () => {
      const rows = (await rowsOnDisk('requests')).filter(({ PartitionKey }) => String(PartitionKey).endsWith(of));
      expect(rows.map(({ state }) => state).filter(Boolean)).toContain(of === id ? 'accepted' : 'closed');
      return rows;
    },
    { within: 90_000, every: 1000 },
  );

beforeAll(async () => {
  await makeRoom();
  const { params: there, members } = wall();
  const [author, recipient] = members;
  if (!author || !recipient) throw new Error('The wall has too few members.');
  const values = await as(author).does('getTeamSettings', { params: { teamId: there.teamId } });
  await as(author).does('postRecognition', {
    params: there,
    body: { recipientIds: [recipient.id], valueId: values.values[0]?.id ?? '', message: `Thank you for ${posted}.` },
  });
  await live();
  await onDisk(id);
  await onDisk(settledId);
}, 180_000);
afterAll(() => withdrawAll(tane));

test('the words are there for those who may read them', async () => {
  const [requester, mediator] = [
    JSON.stringify(await own(tane, id)),
    JSON.stringify(await as(layla).does('getRequest', params(id))),
  ];
  const { recusal, reflection, ...shown } = marks;
  expect((await own(tane, settledId)).reflection).toContain(reflection);
  for (const word of Object.values(shown)) {
    expect(requester).toContain(word);
    expect(mediator).toContain(word);
  }
  expect(requester).not.toContain(recusal);
  expect(mediator).not.toContain(recusal);
});

describe('on disk', () => {
  test('the search finds what is not sealed: a word of the wall, in whichever form it is written', async () => {
    const files = await filesOf();
    expect(files.filter(({ bytes }) => holds(bytes, posted)).map(({ path }) => path)).not.toEqual([]);
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(holds(Buffer.from(`x${posted}y`, encoding), posted)).toBe(true);
    for (const before of ['', 'x', 'xy']) {
      const encoded = Buffer.from(Buffer.from(`${before}${posted} and more`).toString('base64'));
      expect(holds(encoded, posted)).toBe(true);
    }
  });

  test('no word of a request is in any file: tables, queues, logs, notifications', async () => {
    const files = await filesOf();
    const names = files.map(({ path }) => path).join(' ');
    for (const expected of ['__azurite_db_table__.json', '__azurite_db_queue__.json', 'api.log', 'notifications.json'])
      expect(names).toContain(expected);
    const found = files.flatMap(({ path, bytes }) =>
      Object.entries(marks).flatMap(([field, word]) => (holds(bytes, word) ? [`${field} in ${path}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('nobody’s id and name is in the rows, the lists, the queue or the log', async () => {
    // Lists of recognitions stand in the same table, and name people as they may.
    const isOurs = (row: KeptRow) => [id, settledId].some((request) => JSON.stringify(row).includes(request));
    const lists = (await rowsOnDisk('lists')).filter(isOurs);
    expect(lists.length, 'in the lists of its requester and both mediators').toBeGreaterThanOrEqual(4);
    const ours = Buffer.from(JSON.stringify([...(await rowsOnDisk('requests')), ...lists]));
    const files = (await filesOf()).filter(({ path }) => /queue|api\.log/.test(path));
    expect(files.length).toBeGreaterThan(1);
    for (const who of [tane, other, ruledOut, mira, layla])
      for (const text of [who.id, who.id.replaceAll('-', ''), who.displayName, who.userPrincipalName]) {
        expect(holds(ours, text), `${text} in the tables`).toBe(false);
        for (const { path, bytes } of files) expect(holds(bytes, text), `${text} in ${path}`).toBe(false);
      }
    expect(holds(ours, id), 'the id of the request itself is there').toBe(true);
  });

  test('what a notification says is the same for every request', async () => {
    for (const who of [tane, mira, layla])
      for (const entry of await notificationsOf(who.id)) {
        const text = JSON.stringify(entry);
        if (!text.includes(id)) continue;
        for (const name of [tane, other, mira, layla].filter((one) => one.id !== who.id)) {
          expect(text).not.toContain(name.id);
          expect(text).not.toContain(name.displayName);
        }
      }
  });
});

const ownProperties = (row: KeptRow) =>
  Object.keys(row).filter((name) => !/@odata\.type$|^(PartitionKey|RowKey|Timestamp)$/.test(name));
const isBytes = (row: KeptRow, name: string) => row[`${name}@odata.type`] === 'Edm.Binary';

describe('the rows of a request', () => {
  const readable: Record<string, string[]> = {
    request:
      'state outcome receipt version createdAt savedAt submittedAt promisedBy closedAt requesterHash mediatorHash partyHashes wrappedKey'.split(
        ' ',
      ),
    told_: ['state', 'at'],
    history_: ['at'],
    information_: ['at'],
    asking_: ['at'],
    notes_: ['wrappedKey', 'savedAt'],
    once_: ['bodyHash', 'resultId', 'at'],
    out_: ['effects', 'leasedUntil'],
  };

  test('keep readable what is documented, and nothing else', async () => {
    for (const row of await onDisk(id)) {
      const kind = Object.keys(readable).find((prefix) => String(row.RowKey).startsWith(prefix)) ?? '';
      const open = ownProperties(row).filter((name) => !isBytes(row, name));
      expect(readable[kind] ?? [], String(row.RowKey)).toEqual(expect.arrayContaining(open));
    }
  });

  test('seal every field of every section, answered or not, so that neither presence nor length tells', async () => {
    const rows = await onDisk(id);
    for (const [section, names] of Object.entries(sealedNames)) {
      const row = rows.find(({ RowKey }) => RowKey === `section_${section}`) ?? {};
      expect(ownProperties(row).toSorted(), section).toEqual([...names].toSorted());
      expect(names.every((name) => isBytes(row, name))).toBe(true);
    }
    const safety = rows.find(({ RowKey }) => RowKey === 'section_safety') ?? {};
    const lengths = new Set(ownProperties(safety).map((name) => String(safety[name]).length));
    expect(lengths.size, 'a yes is as long as a no').toBe(1);
  });
});

test('erasing a draft takes its rows and its key from the disk', async () => {
  const draft = await completeDraft(tane, { others: [other] });
  const partition = async () =>
    (await rowsOnDisk('requests')).filter(({ PartitionKey }) => String(PartitionKey).endsWith(draft.id));
  await eventually(async () => expect(await partition()).not.toEqual([]), { within: 90_000, every: 1000 });
  await as(tane).call('deleteDraft', params(draft.id));
  await eventually(async () => expect(await partition()).toEqual([]), { within: 90_000, every: 1000 });
}, 180_000);
