// Somebody who is invited out of the blue: they read the summary and nothing else, decide freely, are heard, and can go.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { answer as field, goOn, heading } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { notificationsOf } from '../support/controls.ts';
import { open, uncaught } from '../support/e2e.ts';
import { eventually } from '../support/eventually.ts';
import { barriers, inTab, type Opened, passTime, sideways } from '../support/frame.ts';
import { hasFocus, press } from '../support/keyboard.ts';
import {
  answer,
  type Case,
  handIn,
  hearing,
  invite,
  passOn,
  perspective,
  reflect,
  release,
  summarise,
  takenOn,
  write,
} from '../support/mediation.ts';
import { atWork, canary, declare, makeRoom, own, told, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const [priya, diego, noor, mira, layla] = [
  person('priya'),
  person('diego'),
  person('noor'),
  person('mira'),
  person('layla'),
];
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const params = (id: string) => ({ params: { id } });
const ofDiego = (id: string) => ({ params: { id, personId: diego.id } });

beforeAll(async () => {
  await makeRoom();
  await atWork(diego);
});
afterEach(() => withdrawAll(priya));

/** A request about others that its requester has let the mediator invite these for. */
const invitedTo = async (others: Person[], mark = ''): Promise<Case> => {
  const of = await takenOn(priya, mira, { others, mark });
  await summarise(of, 'Two people want the handover to work.');
  await release(of);
  for (const who of others) await invite(of, who);
  return of;
};
const wordsShown = async (opened: Opened): Promise<string> => String(await inTab(opened, 'document.body.innerText'));
const button = ({ tab }: Opened, name: string) => tab.getByRole('button', { name, exact: true });
const account = (opened: Opened) => field(opened, 'In your own words');
/** No barrier, and nothing runs off the side; an open dialog takes the scroll bar's room away. */
const isAccessible = async (opened: Opened) => {
  expect(await barriers(opened)).toEqual([]);
  expect(await sideways(opened)).toBeLessThanOrEqual(0);
};

/** Opens what somebody was told of last, from the bell. */
const openFromBell = async ({ page }: Opened, entry: string): Promise<void> => {
  await page.getByRole('button', { name: /^Activity/ }).click();
  await page.getByRole('button', { name: entry }).first().click();
};

test('somebody invited reads the summary and nothing else, says yes with what they need, is heard, and leaves', async () => {
  const mark = canary('invited');
  const of = await invitedTo([diego, noor], mark);
  const { id } = of;
  const opened = await open('diego', { at: { page: 'mine' }, timeMoves: true, window: phone });
  const row = opened.tab.getByRole('link', { name: /You are invited to be heard/ }).first();
  await row.getByText('Mira Okafor would like to hear your side').waitFor();
  await row.getByText('Waits for your answer; no is one as well').waitFor();
  await isAccessible(opened);
  await row.click();

  await heading(opened, 'You are invited to be heard').waitFor();
  await opened.tab.getByText('Two people want the handover to work.').waitFor();
  for (const allowed of ['Mira Okafor', 'Saying no needs no reason and has no consequences.', 'Who learns what'])
    await opened.tab.getByRole('main').getByText(allowed).first().waitFor();
  const { receipt = '' } = await own(priya, id);
  const shown = await wordsShown(opened);
  for (const secret of [mark, 'handover list', priya.displayName, noor.displayName, receipt])
    expect(shown).not.toContain(secret);
  await isAccessible(opened);

  await press(opened, button(opened, 'Take part'));
  await expect.poll(() => hasFocus(heading(opened, 'Before you take part'))).toBe(true);
  await opened.tab.getByText('A mediator keeps what you say to themselves, with two exceptions').waitFor();
  await field(opened, 'Language').fill('Spanish');
  await isAccessible(opened);
  await opened.go({ person: diego, at: { page: 'request', id } });
  await goOn(opened, 'Take part', 'Before you take part');
  await expect.poll(() => field(opened, 'Language').inputValue()).toBe('Spanish');
  await press(opened, button(opened, 'Take part'));
  await expect.poll(() => hasFocus(heading(opened, 'Your side'))).toBe(true);
  await opened.tab.getByText('Mira Okafor reads this. Tell them when something changes.').waitFor();
  await opened.tab.getByText('Spanish').waitFor();

  await account(opened).fill('I never got the list.');
  await opened.tab.getByText(/^Saved privately at/).waitFor();
  expect((await as(mira).call('getPerspective', ofDiego(id))).status).toBe(404);
  await button(opened, 'Hand in to Mira Okafor').click();
  await opened.tab.getByText('Mira Okafor can read this.').waitFor();
  expect(await perspective(mira, id, diego)).toMatchObject({ text: 'I never got the list.' });
  await isAccessible(opened);
  await account(opened).fill('I never got the list, on Monday.');
  await opened.tab.getByText('You have changed it since. Mira Okafor still reads it as you handed it in.').waitFor();
  expect(await perspective(mira, id, diego)).toMatchObject({ text: 'I never got the list.' });

  await reflect(of, diego, 'You got it too late.');
  await passTime(opened, 20);
  const heard = opened.tab.getByRole('region', { name: 'What Mira Okafor heard' });
  await heard.getByText('You got it too late.').waitFor();
  await button(opened, 'Put something right').click();
  await button(opened, 'Send it').click();
  await heard.getByText('Say in a few words what should be put right.').waitFor();
  await isAccessible(opened);
  await field(opened, 'What should be put right?').fill('Not late. Never.');
  await button(opened, 'Send it').click();
  await heard.getByText(/^You put this right/).waitFor();
  await reflect(of, diego, 'You never got it.');
  await passTime(opened, 20);
  await heard.getByText('You never got it.').waitFor();
  await heard.getByText('The round before').click();
  await heard.getByText('Not late. Never.').waitFor();
  await button(opened, 'Yes, that is right').click();
  await heard.getByText(/^You confirmed it/).waitFor();
  expect(await perspective(diego, id)).toMatchObject({
    reflections: [{ answer: 'corrected', correction: 'Not late. Never.' }, { answer: 'confirmed' }],
  });

  await button(opened, 'Let somebody else read it').click();
  const readers = opened.tab.getByRole('dialog', { name: 'Who else may read it?' });
  // Noor has not said yes: that she was asked is hers to tell.
  expect(await readers.getByRole('checkbox').count()).toBe(1);
  await readers.getByRole('checkbox', { name: priya.displayName }).check();
  await isAccessible(opened);
  await readers.getByRole('button', { name: 'Let them read it' }).click();
  await button(opened, 'Change who reads it').waitFor();
  const requester = await open('priya', { at: { page: 'request', id } });
  await requester.tab
    .getByRole('region', { name: 'How Diego Luna Quispe sees it' })
    .getByText('I never got the list, on Monday.')
    .waitFor();
  await account(requester).waitFor();
  expect(await barriers(requester)).toEqual([]);

  await button(opened, 'Leave').click();
  await opened.tab.getByRole('dialog', { name: 'Leave?' }).getByText('You owe nobody a reason').waitFor();
  await isAccessible(opened);
  await opened.tab.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  await expect.poll(() => hasFocus(heading(opened, 'You have left, and that is all right'))).toBe(true);
  await isAccessible(opened);
  expect((await as(diego).call('getRequest', params(id))).status).toBe(404);
  await goOn(opened, 'Go to Mine', 'Mine');
  await eventually(async () => expect(await opened.tab.getByText('Everybody is being heard').count()).toBe(0));
  await opened.go({ person: diego, at: { page: 'request', id } });
  await opened.tab.getByRole('heading', { name: 'There is nothing here for you' }).waitFor();
  for (const { errors } of [opened, requester]) expect(errors).toEqual([]);
});

test('somebody asks for another mediator, waits without a duty, is asked anew, and says no: nothing is left of it', async () => {
  const of = await invitedTo([diego, noor]);
  const { id } = of;
  await eventually(async () => expect(JSON.stringify(await notificationsOf(diego.id))).toContain(id));
  const opened = await open('diego', { at: { page: 'mine' }, timeMoves: true });
  await openFromBell(opened, 'You have an invitation in Common Ground');
  await button(opened, 'Ask for another mediator').click();
  await opened.tab.getByRole('dialog').getByText('Your colleague reads only that').waitFor();
  await isAccessible(opened);
  await button(opened, 'Ask for another').click();
  await expect.poll(() => hasFocus(heading(opened, 'Another mediator is being looked for'))).toBe(true);
  expect(await button(opened, 'Take part').count()).toBe(0);
  await isAccessible(opened);

  const { etag } = await own(priya, id);
  await as(priya).does('chooseMediator', { ...params(id), ifMatch: etag, body: { mediatorId: layla.id } });
  await declare(layla, id, 'disclosure', 'I sit next to one of them.');
  const asked = await told(priya, id);
  await as(priya).does('answerDisclosure', { ...params(id), ifMatch: asked.etag, body: { agreed: true } });
  await passTime(opened, 20);
  await heading(opened, /is the new mediator$/).waitFor();
  await invite({ ...of, mediator: layla }, diego);
  await passTime(opened, 20);
  await heading(opened, 'You are invited to be heard').waitFor();
  await opened.tab.getByText('I sit next to one of them.').waitFor();
  await isAccessible(opened);

  const before = await own(priya, id);
  await button(opened, 'Say no').click();
  const sure = opened.tab.getByRole('dialog', { name: 'Say no?' });
  await sure.getByText('You owe nobody a reason.').waitFor();
  await sure.getByRole('button', { name: 'Say no' }).click();
  await expect.poll(() => hasFocus(heading(opened, 'You said no, and that is all right'))).toBe(true);
  await isAccessible(opened);
  expect(await own(priya, id)).toEqual(before);
  await goOn(opened, 'Go to Mine', 'Mine');
  await eventually(async () => expect(await opened.tab.getByText('invited to be heard').count()).toBe(0));
  expect(opened.errors).toEqual([]);
});

test('what somebody writes survives a dead connection, another device and a new mediator, who has none of it', async () => {
  const of = await hearing(priya, mira, { others: [diego] });
  const { id } = of;
  const opened = await open('diego', { at: { page: 'request', id }, timeMoves: true });
  const saving = `**/api/requests/${id}/perspectives/*`;
  await account(opened).waitFor();
  await opened.page.route(saving, (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionreset') : route.fallback(),
  );
  await account(opened).fill('Nobody told me.');
  await opened.tab.getByText('Not saved yet. Your words are kept on this device').first().waitFor();
  expect(await barriers(opened)).toEqual([]);
  await opened.page.reload();
  await expect.poll(() => account(opened).inputValue()).toBe('Nobody told me.');
  await write(of, diego, 'Written on the phone.');
  await opened.page.unroute(saving);
  await button(opened, 'Try now').click();
  const choice = opened.tab.getByRole('alert', { name: 'This was changed on another device' });
  await choice.getByText('Written on the phone.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await choice.getByRole('button', { name: 'Keep what is written here' }).click();
  await eventually(async () => expect(await perspective(diego, id)).toMatchObject({ text: 'Nobody told me.' }));
  await choice.waitFor({ state: 'detached' });

  await handIn(of, diego, 'Nobody told me.');
  const next = await passOn(of, layla);
  await passTime(opened, 20);
  await opened.tab.getByText(/is the new mediator and will ask you anew/).waitFor();
  await opened.tab.getByText('Nothing can be written here at the moment.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await invite(next, diego);
  await passTime(opened, 20);
  const earlier = opened.tab.getByRole('region', { name: 'What you wrote before' });
  await earlier.getByText('Nobody told me.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await answer(next, diego, true);
  await passTime(opened, 20);
  await opened.tab.getByText(/has none of what you handed in before\./).waitFor();
  await opened.tab.getByRole('button', { name: /^Hand in to/ }).click();
  await eventually(async () => expect(await perspective(layla, id, diego)).toMatchObject({ text: 'Nobody told me.' }));

  await button(opened, 'Delete what I wrote').click();
  await button(opened, 'Delete it').click();
  await expect.poll(() => account(opened).inputValue()).toBe('');
  expect((await as(layla).call('getPerspective', ofDiego(id))).status).toBe(404);
  expect(uncaught(opened)).toEqual([]);
});
