// The mediator's first steps: a preview and nothing more, a word about neutrality, and only then the whole.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MediatorView, RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import {
  accept,
  atWork,
  canary,
  declare,
  makeRoom,
  own,
  preview,
  stop,
  submit,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const priya = person('priya.venkata');
const olena = person('olena.kovalenko');
const mira = person('mira.okafor');
const layla = person('layla.haddad');
const params = (id: string) => ({ params: { id } });

beforeAll(async () => {
  await makeRoom();
  await atWork(priya);
});
afterEach(() => withdrawAll(priya));
afterAll(() => withdrawAll(priya));

const queued = async (mediator: Person, id: string) => {
  const { items } = await as(mediator).does('getQueue', { query: { limit: 100 } });
  return items.find((item) => item.id === id);
};
const newsAbout = async (who: Person, id: string) =>
  (await notificationsOf(who.id)).filter((one) => one.activityType === 'news' && JSON.stringify(one).includes(id));

describe('before a declaration', () => {
  test('the preview is names, urgency, language and format, and not a word more', async () => {
    const mark = canary('preview');
    const details = { format: 'written' as const, needs: { language: 'en', supportPerson: mark, accessibility: mark } };
    const { id, receipt, promisedBy } = await submit(priya, mira, { others: [olena], details, mark });
    const answer = await as(mira).call('getRequest', params(id));
    expect(answer.json).toEqual({
      id,
      state: 'submitted',
      receipt,
      parties: [priya, olena].map(({ id: of, displayName }) => ({
        id: of,
        displayName,
        photoUrl: `/people/${of}/photo`,
      })),
      severityLevel: 'moderate',
      format: 'written',
      language: 'en',
      promisedBy,
      safetyMark: false,
      firstTalk: false,
      etag: answer.headers.get('ETag'),
      can: { declare: true, awaitsDisclosureAnswer: false },
    });
    expect(answer.text).not.toContain(mark);
  });

  test('the first look is in the requester’s timeline, once', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    await told(priya, id);
    await Promise.all([preview(mira, id), preview(mira, id)]);
    await preview(mira, id);
    const { history } = await own(priya, id);
    expect(history.map(({ kind }) => kind)).toEqual(['started', 'submitted', 'notified', 'opened']);
    expect(history.at(-1)).toMatchObject({ by: { id: mira.id, displayName: mira.displayName } });
  });

  test('a declaration with another version than the one seen is refused', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    const problem = await as(mira).refused('declareNeutrality', {
      ...params(id),
      ifMatch: '"another"',
      body: { kind: 'none' },
    });
    expect([problem.status, problem.code]).toEqual([412, 'stale']);
  });
});

describe('no conflict of interest', () => {
  test('opens the whole request, moves it in the queue, and the requester hears of it', async () => {
    const mark = canary('whole');
    const { id, receipt } = await submit(priya, mira, { others: [olena], mark });
    const before = await told(priya, id);
    const view = await accept(mira, id);
    expect(view).toMatchObject({
      state: 'accepted',
      viewer: 'mediator',
      receipt,
      requester: { id: priya.id },
      otherParties: [{ id: olena.id }],
      can: { declare: false, withdrawAsMediator: true },
      visibleTo: [
        { person: { id: priya.id }, because: 'requester' },
        { person: { id: mira.id }, because: 'mediator' },
      ],
    });
    expect(JSON.stringify(view).split(mark)).toHaveLength(6);
    const seen = await own(priya, id);
    expect(seen).toMatchObject({ state: 'accepted', can: { withdraw: true, chooseMediator: false } });
    expect(seen.etag).not.toBe(before.etag);
    expect(seen.history.at(-1)).toMatchObject({ kind: 'accepted', by: { id: mira.id } });
    expect(seen.visibleTo).toHaveLength(2);
    await eventually(async () => expect(await newsAbout(priya, id)).toHaveLength(1));
    expect(JSON.stringify(await newsAbout(priya, id))).not.toMatch(/Mira|Olena|accepted/);
    await eventually(async () =>
      expect(await queued(mira, id)).toMatchObject({ group: 'waiting-on-me', nextAction: 'write-summary' }),
    );
    const again = { ...params(id), ifMatch: view.etag, body: { kind: 'none' as const } };
    expect((await as(mira).refused('declareNeutrality', again)).code).toBe('move-not-allowed');
  });

  test('of two at once one counts', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    const { etag } = await preview(mira, id);
    const answers = await Promise.all(
      (['none', 'none', 'declined'] as const).map((kind) =>
        as(mira).call('declareNeutrality', { ...params(id), ifMatch: etag, body: { kind } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { history } = await own(priya, id);
    expect(history.filter(({ kind }) => kind === 'accepted' || kind === 'declined')).toHaveLength(1);
  });
});

describe('something to disclose', () => {
  const answer = (view: RequesterView, agreed: boolean) =>
    as(priya).does('answerDisclosure', { ...params(view.id), ifMatch: view.etag, body: { agreed } });
  const text = 'We were on the same project two years ago.';

  test('needs words', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    for (const words of [undefined, ' \n']) {
      const { etag } = await preview(mira, id);
      const body = { kind: 'disclosure' as const, ...(words && { text: words }) };
      const problem = await as(mira).refused('declareNeutrality', { ...params(id), ifMatch: etag, body });
      expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, 'text']);
    }
  });

  test('waits for the requester and opens nothing before their yes', async () => {
    const mark = canary('disclosed');
    const { id } = await submit(priya, mira, { others: [olena], mark });
    const waiting = await declare(mira, id, 'disclosure', text);
    expect(waiting).toMatchObject({ state: 'submitted', can: { declare: false, awaitsDisclosureAnswer: true } });
    expect(JSON.stringify(await preview(mira, id))).not.toContain(mark);
    await eventually(async () =>
      expect(await queued(mira, id)).toMatchObject({ group: 'waiting-on-others', promisedBy: null }),
    );

    const asked = await told(priya, id);
    expect(asked).toMatchObject({
      disclosure: { text, answer: 'waiting' },
      can: { answerDisclosure: true, chooseMediator: false },
    });
    expect(await answer(asked, true)).toMatchObject({ state: 'accepted', disclosure: { text, answer: 'agreed' } });
    const opened = (await as(mira).does('getRequest', params(id))) as MediatorView;
    expect(opened.openCommunication?.observation).toContain(mark);
    await eventually(async () => expect(await newsAbout(mira, id)).toHaveLength(1));
  });

  test('refused, the choice is the requester’s again and the mediator sees nothing any more', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    await declare(mira, id, 'disclosure', text);
    const after = (await answer(await told(priya, id), false)) as RequesterView;
    expect(after).toMatchObject({ state: 'submitted', can: { chooseMediator: true, answerDisclosure: false } });
    expect([after.mediator, after.disclosure]).toEqual([undefined, undefined]);
    expect((await as(mira).call('getRequest', params(id))).status).toBe(404);
    const { items } = await as(priya).does('listChoosableMediators', params(id));
    expect(items.find(({ person: { id: of } }) => of === mira.id)?.choosable).toBe(false);
  });
});

describe('stepping aside', () => {
  test('looks the same to the requester, whether the mediator is too close or has no room', async () => {
    const seen: (string | undefined)[][] = [];
    for (const [kind, text] of [['recusal', 'I am too close to Olena.'] as const, ['declined'] as const]) {
      const { id } = await submit(priya, mira, { others: [olena] });
      await told(priya, id);
      await declare(mira, id, kind, text);
      const { history, ...view } = await own(priya, id);
      seen.push([...history.map((entry) => entry.kind), view.state, view.mediator?.id]);
      await stop(priya, id);
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test('is possible after accepting too, and the next mediator does not learn who came before', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    await accept(mira, id);
    await declare(mira, id, 'recusal', 'I have just become Olena’s manager.');
    await eventually(async () => expect(await newsAbout(priya, id)).toHaveLength(2));
    await eventually(async () => expect(await queued(mira, id)).toBeUndefined());
    const view = await own(priya, id);
    const chosen = await as(priya).does('chooseMediator', {
      ...params(id),
      ifMatch: view.etag,
      body: { mediatorId: layla.id },
    });
    expect(chosen.state).toBe('submitted');
    const next = await accept(layla, id);
    expect(JSON.stringify(next)).not.toContain(mira.id);
    expect(next.history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['started', 'submitted', 'mediator-chosen', 'accepted']),
    );
    expect(next.history.map(({ kind }) => kind)).not.toContain('recused');
  });
});

describe('while it runs', () => {
  test('the requester adds something once, and the mediator reads it', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    await accept(mira, id);
    const key = crypto.randomUUID();
    const body = { text: 'It happened again this morning.' };
    const added = await Promise.all([1, 2].map(() => as(priya).does('addInformation', { ...params(id), body, key })));
    expect(added[0]).toEqual(added[1]);
    const view = (await as(mira).does('getRequest', params(id))) as MediatorView;
    expect(view.information).toMatchObject([body]);
    await eventually(async () => expect(await newsAbout(mira, id)).toHaveLength(1));
    const blank = await as(priya).refused('addInformation', { ...params(id), body: { text: '  ' } });
    expect([blank.status, blank.code]).toEqual([422, 'message-blank']);
  });

  test('withdrawing closes it for both, and nothing can be added', async () => {
    const { id } = await submit(priya, mira, { others: [olena] });
    await accept(mira, id);
    const view = await told(priya, id);
    const closed = await as(priya).does('withdrawRequest', { ...params(id), ifMatch: view.etag });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'withdrawn', can: { withdraw: false } });
    expect(await as(mira).does('getRequest', params(id))).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
    await eventually(async () => expect(await queued(mira, id)).toMatchObject({ group: 'closed', nextAction: 'none' }));
    const late = await as(priya).refused('addInformation', { ...params(id), body: { text: 'Still.' } });
    expect(late.code).toBe('move-not-allowed');
  });
});

test('the queue is sorted by what needs the mediator, filtered by group, and paged without a gap', async () => {
  const made: string[] = [];
  for (const other of [olena, person('khai.ngo'), person('jon.berg')])
    made.push((await submit(priya, layla, { others: [other] })).id);
  const [first = '', accepted = '', third = ''] = made;
  await accept(layla, accepted);
  await eventually(async () => expect((await queued(layla, accepted))?.group).toBe('waiting-on-me'));
  await eventually(async () => expect((await queued(layla, third))?.group).toBe('new'));
  // Other files use this queue as well: only what is ours stands still.
  const isOurs = (id: string) => made.includes(id);
  const whole = (await as(layla).does('getQueue', { query: { limit: 100 } })).items.map(({ id }) => id).filter(isOurs);
  expect(whole).toEqual([...[first, third].toSorted(), accepted]);
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await as(layla).does('getQueue', { query: { limit: 2, ...(cursor && { cursor }) } });
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(paged.filter(isOurs)).toEqual(whole);
  const { items: fresh } = await as(layla).does('getQueue', { query: { state: 'new,closed', limit: 100 } });
  expect(new Set(fresh.map(({ group }) => group))).not.toContain('waiting-on-me');
  expect(fresh.map(({ id }) => id)).toContain(first);
  expect((await as(layla).does('getMe')).openConflictCounts.mediator).toBeGreaterThanOrEqual(3);
  expect((await as(priya).does('getQueue')).items).toEqual([]);
});

test('a request that changes its place while the queue is read is in it once', async () => {
  for (let round = 0; round < 6; round++) {
    const { id } = await submit(priya, layla, { others: [olena] });
    await eventually(async () => expect((await queued(layla, id))?.group).toBe('new'));
    await declare(layla, id, 'disclosure', 'We sing in the same choir.');
    const found: number[] = [];
    for (let look = 0; look < 12; look++) {
      const { items } = await as(layla).does('getQueue', { query: { limit: 100 } });
      found.push(items.filter((item) => item.id === id).length);
    }
    expect(found).toEqual(found.map(() => 1));
    await withdrawAll(priya);
  }
});
