// The guided path where it is hard: before anything is kept, when nobody is left to ask, and when the world has moved on.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  answer,
  answerSafety,
  begin,
  chooseMediator,
  goOn,
  heading,
  mediatorCard,
  pickPeople,
  submitReviewed,
  tellWhatHappened,
  toStep,
} from '../support/asking.ts';
import { as } from '../support/call.ts';
import { breakGraph, repairGraph } from '../support/controls.ts';
import { open } from '../support/e2e.ts';
import { barriers, inTab, type Opened, settled } from '../support/frame.ts';
import { inEveryTheme } from '../support/looks.ts';
import {
  administrator,
  byMailbox,
  canary,
  completeDraft,
  makeRoom,
  onRoster,
  own,
  start,
  withdrawAll,
} from '../support/requests.ts';
import { wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const { team } = wallOf('Platform', 'General');
const [khai, olena, priya, mira, grace] = [
  person('khai'),
  person('olena'),
  person('priya'),
  person('mira'),
  person('grace'),
];
const newRequest = { page: 'new-request', teamId: team.id } as const;
const at = (id: string) => ({ page: 'request', id }) as const;

beforeAll(makeRoom);
afterEach(repairGraph);
afterEach(async () => {
  for (const who of [khai, olena]) await withdrawAll(who);
});

const requestsOf = async (who: Person): Promise<string[]> =>
  (await as(who).does('listRequests', { query: { limit: 100 } })).items.map(({ id }) => id);

/** Everything that the browser keeps for the app, as text. */
const keptInBrowser = (opened: Opened) =>
  inTab(
    opened,
    `(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state,
      (await indexedDB.databases()).map(({ name }) => name), await caches.keys().catch(() => []),
    ]))()`,
  );

/** A draft with everything but the go-ahead, its mediator chosen. */
const ready = async (who: Person, mediator: Person, others: Person[], details = {}) => {
  const { id } = await completeDraft(who, { others, details: { mediatorId: mediator.id, ...details } });
  return id;
};

describe('before anything is kept', () => {
  test.each([
    ['stops', 'Stop here', 'You stopped here'],
    ['turns to somebody else', 'I turn to them', 'That is a good way to go'],
  ])('whoever %s leaves nothing: not in the browser, not on the way, not on the server', async (_, button, title) => {
    const before = await requestsOf(khai);
    const opened = await open('khai', { at: newRequest });
    await heading(opened, 'Before you start').waitFor();
    await settled(opened);
    const kept = await keptInBrowser(opened);
    const sent: string[] = [];
    opened.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) sent.push(`${request.method()} ${pathname} ${request.postData() ?? ''}`);
    });
    await begin(opened);
    await answerSafety(opened, ['Is somebody at risk right now?', 'Is it about pay or a contract?']);
    await goOn(opened, 'Continue', 'This may not be for mediation');
    await opened.tab.getByText('This is not an emergency service.').first().waitFor();
    await opened.tab.getByText('only that safety is a concern, not which one').waitFor();
    await goOn(opened, button, title);
    expect(sent).toEqual([]);
    expect(await keptInBrowser(opened)).toEqual(kept);
    expect(await requestsOf(khai)).toEqual(before);
    expect(opened.errors).toEqual([]);
  });

  test('the app says at once that there are no mediators, and who can help; the path still leads somewhere', async () => {
    const { items } = await as(administrator()).does('listMediators');
    for (const { person: one } of items)
      await as(administrator()).call('removeMediator', { params: { personId: one.id } });
    try {
      const opened = await open('khai', { at: newRequest });
      await opened.tab.getByText('Your organisation has no mediators yet.').waitFor();
      await begin(opened);
      await answerSafety(opened);
      await goOn(opened, 'Continue', 'Talk to each other first');
      await toStep(opened, 'Review', 'Review');
      await opened.tab.getByRole('heading', { name: 'Your organisation has no mediators yet' }).waitFor();
      await opened.tab.getByText('Employee assistance line').waitFor();
      expect(await opened.tab.getByRole('button', { name: 'Submit the request' }).count()).toBe(0);
      expect(await barriers(opened)).toEqual([]);
      await opened.tab.getByRole('button', { name: 'Keep the draft and leave' }).click();
      await opened.tab
        .getByRole('link', { name: /A draft, for you alone/ })
        .first()
        .waitFor();
      expect(opened.errors).toEqual([]);
    } finally {
      for (const { person: one, etag: _, ...entry } of items)
        await as(administrator()).does('putMediator', { params: { personId: one.id }, body: entry });
    }
  });

  test('from a team that is gone, it is said plainly, and nothing is stored', async () => {
    const opened = await open('khai', {
      at: { page: 'new-request', teamId: '11111111-1111-4111-8111-111111111111' },
    });
    await begin(opened);
    await answerSafety(opened);
    await opened.tab.getByRole('button', { name: 'Continue' }).click();
    await opened.tab.getByText('You are no longer a member of the team').waitFor();
    await opened.tab.getByRole('button', { name: 'Go to Mine' }).click();
    await heading(opened, 'Mine').waitFor();
  });
});

describe('the answers on safety', () => {
  test('can be changed later: the talk is no longer asked for, and only trained mediators can be chosen', async () => {
    const id = await ready(khai, person('juergen'), [priya]);
    const opened = await open('khai', { at: at(id) });
    await toStep(opened, 'Before you start', 'Your answers on safety');
    const threats = opened.tab.getByRole('radiogroup', { name: 'Is it about threats, or something unlawful?' });
    await threats.getByRole('radio', { name: 'Yes' }).click();
    await opened.tab.getByText('Threats and unlawful acts need people who may look into them.').waitFor();
    expect(await barriers(opened)).toEqual([]);
    await expect
      .poll(async () => (await own(khai, id)).safety)
      .toMatchObject({ threatsOrUnlawful: true, choice: 'continue' });
    await toStep(opened, 'Review', 'Review');
    await opened.tab.getByText('It is about threats, or something unlawful.').waitFor();
    await opened.tab.getByText(/Jürgen Weiß.* is no longer available for this request/).waitFor();
    expect(opened.errors).toEqual([]);
  });

  test('a contact who is part of it is not offered', async () => {
    const id = await ready(khai, mira, [grace]);
    const opened = await open('khai', { at: at(id) });
    await heading(opened, 'A neutral mediator').waitFor();
    await opened.tab.getByRole('button', { name: 'Help at hand' }).click();
    await opened.tab.getByText('Ombuds office').waitFor();
    expect(await opened.tab.getByText('People operations').count()).toBe(0);
  });
});

describe('reaching out', () => {
  test('a call is proposed inside both days, the chat opens with the message, both by addresses', async () => {
    for (const who of [khai, priya]) await byMailbox(who);
    const { id } = await completeDraft(khai, { others: [priya] });
    const opened = await open('khai', { at: at(id) });
    await toStep(opened, 'Talk', 'Talk to each other first');
    await opened.tab.getByText('Inside your working hours and theirs.').waitFor();
    await opened.tab.getByRole('button', { name: 'Propose a call' }).click();
    const meeting = opened.page.getByRole('dialog', { name: 'New meeting' });
    await expect.poll(() => meeting.getByRole('textbox', { name: 'Attendees' }).inputValue()).toContain('Priya');
    // 9 to 17 in Ho Chi Minh City and 10 to 19 in Kolkata meet from 11:30 to 17:00 in the first.
    const from = await meeting.getByLabel('Start').inputValue();
    expect(from.slice(11)).toBe('12:00');
    await meeting.getByRole('button', { name: 'Discard' }).click();
    await opened.tab.getByRole('button', { name: 'Open the chat with this message' }).click();
    await opened.page.getByRole('dialog', { name: /^Chat with Priya/ }).waitFor();
    expect(opened.errors).toEqual([]);
  });

  test('a try that is still to come is refused with a sentence; a past one is noted', async () => {
    const { id } = await start(khai);
    const opened = await open('khai', { at: at(id) });
    await opened.tab.getByRole('button', { name: 'Note a try' }).click();
    await opened.tab.getByLabel('When', { exact: true }).fill('2099-01-01T10:00');
    await answer(opened, 'What came of it').fill('We agreed to talk again.');
    await opened.tab.getByRole('button', { name: 'Keep this note' }).click();
    await opened.tab.getByText('That time is still to come. Note the try once it has happened.').waitFor();
    expect((await own(khai, id)).attempts).toEqual([]);
    await opened.tab.getByLabel('When', { exact: true }).fill('2026-01-05T10:00');
    await opened.tab.getByRole('button', { name: 'Keep this note' }).click();
    await opened.tab.getByRole('listitem').filter({ hasText: 'We agreed to talk again.' }).waitFor();
    expect((await own(khai, id)).attempts).toHaveLength(1);
    expect(opened.errors).toEqual([]);
  });
});

describe('at the review', () => {
  test('a mediator who has just become full is said to be, another is chosen, and no word is lost', async () => {
    const mark = canary('full');
    const { id } = await completeDraft(olena, { others: [priya], details: { mediatorId: mira.id }, mark });
    const opened = await open('olena', { at: { ...at(id) } });
    await toStep(opened, 'Review', 'Review');
    await opened.tab.getByText('To Mira Okafor').waitFor();
    await opened.tab.getByRole('checkbox', { name: /^I give the mediator the go-ahead/ }).check();
    await onRoster(mira, { availability: 'away' });
    try {
      await opened.tab.getByRole('button', { name: 'Submit the request' }).click();
      await opened.tab.getByText('It was not submitted. Your words are saved.').waitFor();
      await opened.tab.getByText(/Mira Okafor.* is no longer available for this request/).waitFor();
      expect(await barriers(opened)).toEqual([]);
      await goOn(opened, 'Go to A mediator', 'A neutral mediator');
      await mediatorCard(opened, 'Mira Okafor').getByText('Not available for this request').waitFor();
      await chooseMediator(opened, 'Tāne Ruatapu');
    } finally {
      await onRoster(mira, { availability: 'open' });
    }
    await goOn(opened, 'Save and continue', 'Review');
    expect(await submitReviewed(opened)).not.toBe('');
    expect((await own(olena, id)).openCommunication?.observation).toContain(mark);
  });

  test('submitted on another device a moment ago: the page shows the receipt, and there is one request', async () => {
    const id = await ready(olena, mira, [priya]);
    const opened = await open('olena', { at: at(id) });
    await toStep(opened, 'Review', 'Review');
    await opened.tab.getByText('To Mira Okafor').waitFor();
    await opened.tab.getByRole('checkbox', { name: /^I give the mediator the go-ahead/ }).check();
    const { etag } = await own(olena, id);
    const body = { mediatorId: mira.id, consent: true };
    await as(olena).does('submitRequest', { params: { id }, ifMatch: etag, body });
    await opened.tab.getByRole('button', { name: 'Submit the request' }).click();
    await heading(opened, 'Your request').waitFor();
    expect((await own(olena, id)).history.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
  });

  test('a double tap submits once', async () => {
    const id = await ready(olena, mira, [priya]);
    const opened = await open('olena', { at: at(id) });
    await toStep(opened, 'Review', 'Review');
    await opened.tab.getByText('To Mira Okafor').waitFor();
    await opened.tab.getByRole('checkbox', { name: /^I give the mediator the go-ahead/ }).check();
    await opened.tab.getByRole('button', { name: 'Submit the request' }).dblclick();
    await heading(opened, 'Your request').waitFor();
    expect((await own(olena, id)).history.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
    expect(opened.errors).toEqual([]);
  });

  test('a text that is too long is told while it is typed, named at the review, and submitted once it is shorter', async () => {
    const id = await ready(olena, mira, [priya]);
    const opened = await open('olena', { at: at(id) });
    await heading(opened, 'A neutral mediator').waitFor();
    const hope = answer(opened, 'What do you hope for?');
    await hope.fill('漢'.repeat(19_998));
    await opened.tab.getByText('2 characters still fit.').waitFor();
    await hope.fill(`${'漢'.repeat(19_998)}🙏🙏`);
    await opened.tab.getByText('2 characters too many. Up to 20,000 fit here.').waitFor();
    await goOn(opened, 'Save and continue', 'Review');
    await opened.tab.getByRole('button', { name: /^Shorten a text in step/ }).click();
    await heading(opened, 'A neutral mediator').waitFor();
    await hope.fill(`${'漢'.repeat(19_998)}🙏`);
    await expect.poll(async () => (await own(olena, id)).details?.outcomeHopedFor?.length).toBe(20_000);
    await goOn(opened, 'Save and continue', 'Review');
    expect(await submitReviewed(opened)).not.toBe('');
  });

  test('what could not be checked is said before anybody is chosen', async () => {
    // Nobody has asked for these people's managers yet, so nothing is remembered.
    await breakGraph({ pathPattern: '/manager', status: 403, times: 1000 });
    const id = await ready(olena, mira, [person('seoyeon')]);
    const opened = await open('olena', { at: at(id) });
    await opened.tab.getByText('We could not check who manages whom.').waitFor();
    await mediatorCard(opened, 'Mira Okafor').getByRole('button', { pressed: true }).waitFor();
  });

  test('when everybody is ruled out or close, contacts are offered and the draft is kept', async () => {
    const { items } = await as(administrator()).does('listMediators');
    const id = await ready(khai, mira, [priya], { ruledOutIds: items.map(({ person: one }) => one.id) });
    const opened = await open('khai', { at: at(id) });
    await opened.tab.getByRole('heading', { name: 'Nobody on the roster can be neutral here' }).waitFor();
    await opened.tab.getByText('Employee assistance line').waitFor();
    await goOn(opened, 'Save and continue', 'Review');
    await opened.tab.getByText('There is nobody to submit it to at the moment.').waitFor();
    expect(await barriers(opened)).toEqual([]);
    await toStep(opened, 'A mediator', 'A neutral mediator');
    await opened.tab.getByRole('button', { name: 'Allow Mira Okafor again' }).click();
    await mediatorCard(opened, 'Mira Okafor').getByRole('button', { name: 'Choose Mira Okafor' }).waitFor();
    expect(opened.errors).toEqual([]);
  });
});

test('every screen of the path is open to everybody, in each theme', async () => {
  const opened = await open('khai', { at: newRequest });
  await heading(opened, 'Before you start').waitFor();
  await settled(opened);
  await inEveryTheme(opened);
  await begin(opened);
  await opened.tab.getByRole('button', { name: 'Continue' }).click();
  await inEveryTheme(opened);
  await answerSafety(opened, ['Do you want a ruling on who is right?']);
  await goOn(opened, 'Continue', 'This may not be for mediation');
  await inEveryTheme(opened);
  await goOn(opened, 'Go on here', 'Talk to each other first');
  await tellWhatHappened(opened, '');
  await opened.tab.getByRole('button', { name: 'Note a try' }).click();
  await inEveryTheme(opened);
  await goOn(opened, 'Save and continue', "Your team's guidelines");
  await inEveryTheme(opened);
  await goOn(opened, 'Save and continue', 'A neutral mediator');
  await pickPeople(opened, [priya.displayName]);
  await chooseMediator(opened, mira.displayName);
  await inEveryTheme(opened);
  await goOn(opened, 'Save and continue', 'Review');
  await inEveryTheme(opened);
  expect(opened.errors).toEqual([]);
});
