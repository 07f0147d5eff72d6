// The mediator's desk after a request was taken on: both are heard, they meet, and it can end in several ways.
import { beforeAll, expect, test } from 'vitest';
import type { MediatorView } from '../../api/src/contract/shapes/conflict-views.ts';
import { answer as textbox } from '../support/asking.ts';
import { open } from '../support/e2e.ts';
import { barriers, inTab, type Opened, openAgain, passTime } from '../support/frame.ts';
import { atEveryWidth, inEveryTheme } from '../support/looks.ts';
import { answer, file, handIn, heard, hearing, release, respond, summarise, takenOn } from '../support/mediation.ts';
import { canary, makeRoom, own, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const [priya, olena, tane] = [person('priya.venkata'), person('olena.kovalenko'), person('tane')];

beforeAll(async () => {
  await makeRoom();
  await withdrawAll(priya);
});

/** What the file says comes next, once it has looked again. */
const saysNext = async (opened: Opened, sentence: string): Promise<void> => {
  await passTime(opened, 20);
  await opened.tab.getByRole('region', { name: 'Next step' }).getByText(sentence).waitFor();
};
const press = ({ tab }: Opened, button: string) => tab.getByRole('button', { name: button, exact: true }).click();
const focusedId = (opened: Opened) => inTab(opened, 'document.activeElement.id');
const atDesk = (requestId: string) => ({ at: { page: 'desk', requestId }, timeMoves: true }) as const;

test('a mediator hears both sides: a summary that was let go, an invitation, what they heard put right and confirmed, a time to meet', async () => {
  const mark = canary('desk');
  const of = await takenOn(priya, tane, { others: [olena] });
  const opened = await open('tane', atDesk(of.id));
  await saysNext(opened, `Speak with ${priya.displayName}, then write a neutral summary`);
  await press(opened, 'Write the summary');
  await expect.poll(() => focusedId(opened)).toBe('file-summary');
  await textbox(opened, 'Your summary').fill(`Two people want the handover to work. ${mark}`);
  expect(await barriers(opened)).toEqual([]);

  // Another device was quicker: both versions are here, and the mediator chooses.
  await summarise(of, 'Handovers could be calmer.');
  await press(opened, `Save and show it to ${priya.displayName}`);
  await opened.tab.getByText('It was not sent. Your words are still here.').waitFor();
  await opened.tab.getByText('Handovers could be calmer.').waitFor();
  expect(await textbox(opened, 'Your summary').inputValue()).toBe(`Two people want the handover to work. ${mark}`);
  expect((await file(tane, of.id)).summary.text).toBe('Handovers could be calmer.');
  expect(await barriers(opened)).toEqual([]);
  await press(opened, 'Save mine instead');
  await opened.tab.getByText(`${priya.displayName} reads it and says whether it is right.`).waitFor();
  await expect
    .poll(async () => (await own(priya, of.id)).summary?.text)
    .toBe(`Two people want the handover to work. ${mark}`);
  await saysNext(opened, `${priya.displayName} reads your summary`);

  await release(of);
  await saysNext(opened, `Speak with ${olena.displayName}, then invite them`);
  await press(opened, 'Go to the invitation');
  await expect.poll(() => focusedId(opened)).toBe('file-others');
  await press(opened, `Invite ${olena.displayName}`);
  await opened.tab.getByText(`Speak to ${olena.displayName} before the notice arrives.`).waitFor();
  expect(await barriers(opened)).toEqual([]);
  await press(opened, 'Send the invitation');
  await opened.tab.getByText('Invited, has not answered').first().waitFor();
  await expect.poll(() => focusedId(opened)).toBe('file-others');
  await saysNext(opened, `${olena.displayName} can answer the invitation`);

  await answer(of, olena, true);
  await handIn(of, olena, `I never got the list. ${mark}`);
  await saysNext(opened, `Say back what you heard from ${olena.displayName}`);
  await press(opened, 'Read and say back');
  await expect.poll(() => focusedId(opened)).toBe(`file-voice-${olena.id}`);
  const back = `What you heard from ${olena.displayName}`;
  await textbox(opened, back).fill('You got it too late.');
  await expect.poll(() => kept(opened, of.id)).toBe(1);
  await opened.page.reload();
  await opened.tab.getByRole('tab', { name: 'Voices' }).click();
  await expect.poll(() => textbox(opened, back).inputValue()).toBe('You got it too late.');
  expect(await barriers(opened)).toEqual([]);
  await press(opened, `Say it back to ${olena.displayName}`);
  await opened.tab.getByText(`Waiting for the answer of ${olena.displayName}`).waitFor();
  expect(await kept(opened, of.id)).toBe(0);
  await saysNext(opened, `${olena.displayName} can confirm what you heard`);

  await respond(of, olena, 'Not late. Never.');
  await saysNext(opened, `Say back what you heard from ${olena.displayName}`);
  await opened.tab.getByText('Not late. Never.').waitFor();
  await textbox(opened, back).fill('You never got it.');
  await press(opened, `Say it back to ${olena.displayName}`);
  await opened.tab.getByText('You got it too late.').waitFor();
  await opened.tab.getByText(`Waiting for the answer of ${olena.displayName}`).waitFor();
  await respond(of, olena);
  await saysNext(opened, `Waiting for the perspective of ${priya.displayName}`);
  await heard(of, priya);
  await saysNext(opened, 'Write down what they agree on');
  await opened.tab.getByText(new RegExp(`^${olena.displayName} felt heard`)).waitFor();
  expect((await file(tane, of.id)).can.writeAgreement).toBe(true);

  await press(opened, 'Find a time to meet');
  const dialog = opened.tab.getByRole('dialog', { name: 'Find a time to meet' });
  await dialog.getByRole('combobox', { name: 'Begins at' }).waitFor();
  for (const { displayName } of [tane, priya, olena])
    await dialog.getByRole('listitem').filter({ hasText: displayName }).waitFor();
  expect(await barriers(opened)).toEqual([]);
  await press(opened, 'Open the calendar');
  const meeting = opened.page.getByRole('dialog', { name: 'New meeting' });
  await expect.poll(() => meeting.getByRole('textbox', { name: 'Attendees' }).inputValue()).toContain('Priya');
  const invitation = await meeting
    .getByRole('textbox')
    .evaluateAll((boxes) => boxes.map((box) => (box as unknown as { value: string }).value).join(' '));
  expect(invitation).toContain('Conversation');
  for (const secret of [mark, 'handover', 'mediat']) expect(invitation).not.toContain(secret);
  await meeting.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await inEveryTheme(opened);
  await atEveryWidth(opened);
  expect(opened.errors).toEqual([]);
});

test('a mediator steps aside: it is gone in their other tab too, kindly, with the words they had begun', async () => {
  const of = await takenOn(priya, tane, { others: [olena] });
  const opened = await open('tane', atDesk(of.id));
  await opened.tab.getByRole('tab', { name: 'Voices' }).click();
  await textbox(opened, 'Your summary').fill('Two people');
  await expect.poll(() => kept(opened, of.id)).toBe(1);
  const other = await openAgain(opened);
  await press(other, 'Step aside');
  const dialog = other.tab.getByRole('dialog', { name: 'Step aside from this request?' });
  await dialog.getByText('Your access ends at once').waitFor();
  await dialog.getByRole('button', { name: 'Step aside' }).click();
  await other.tab.getByRole('heading', { name: 'It went back to the requester.' }).waitFor();
  expect(await barriers(other)).toEqual([]);
  expect(await own(priya, of.id)).toMatchObject({ state: 'submitted', can: { chooseMediator: true } });

  await passTime(opened, 20);
  await opened.tab.getByRole('heading', { name: 'This request is no longer with you' }).waitFor();
  expect(await opened.tab.getByText('Two people').count()).toBe(0);
  await expect.poll(() => kept(opened, of.id)).toBe(0);
  expect(await barriers(opened)).toEqual([]);
  expect(opened.errors).toEqual([]);
});

test('a mediator asks whether to hand it over, closes it without an agreement and opens it again', async () => {
  await withdrawAll(priya);
  const sibling = await takenOn(priya, tane, { others: [olena] });
  const of = await hearing(priya, tane, { others: [olena] });
  const opened = await open('tane', atDesk(of.id));
  const [related] = (await file(tane, of.id)).related;
  expect(related?.id).toBe(sibling.id);
  await opened.tab.getByRole('main').getByRole('link', { name: related?.receipt, exact: true }).waitFor();

  const rows = opened.tab.getByRole('navigation', { name: 'Your queue' }).getByRole('link');
  await opened.tab.getByRole('combobox', { name: 'Show' }).selectOption('Waiting on you');
  await expect.poll(() => rows.getByText('Waits for a perspective').count()).toBe(0);
  await rows.getByText('Speak with the requester').first().waitFor();
  await opened.tab.getByRole('combobox', { name: 'Show' }).selectOption('Waiting on others');
  await rows.getByText('Waits for a perspective').first().waitFor();
  expect(await rows.getByText('Speak with the requester').count()).toBe(0);

  await press(opened, 'Hand it over');
  const handing = opened.tab.getByRole('dialog', { name: 'Hand it over to somebody else' });
  await handing.getByRole('radio', { name: /^Ombuds office/ }).click();
  await handing.getByRole('radio', { name: /^At once, because of a risk/ }).click();
  await press(opened, 'Hand it over now');
  await handing.getByText('Say what the risk is.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await handing.getByRole('radio', { name: `Ask ${priya.displayName}` }).click();
  await handing.getByRole('button', { name: 'Ask them' }).click();
  await opened.tab.getByText(/^You asked .* whether they would rather turn to .*Ombuds office/).waitFor();
  expect((await own(priya, of.id)).referral).toMatchObject({ answer: 'waiting', contact: { name: 'Ombuds office' } });

  await press(opened, 'Close the request');
  const closing = opened.tab.getByRole('dialog', { name: 'Close the request?' });
  await closing.getByText('There is nothing they could agree on, or not now.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await press(opened, 'Close it');
  await opened.tab.getByText('Closed without an agreement').waitFor();
  await expect.poll(() => focusedId(opened)).toBe('file-next');
  expect(await barriers(opened)).toEqual([]);
  await press(opened, 'See how to open it again');
  await expect.poll(() => focusedId(opened)).toBe('file-ways');
  await press(opened, 'Open it again');
  await opened.tab.getByRole('dialog').getByRole('button', { name: 'Open it again' }).click();
  await opened.tab.getByText('Hearing both sides').waitFor();
  expect((await file(tane, of.id)) satisfies MediatorView).toMatchObject({ state: 'hearing' });
  expect(opened.errors).toEqual([]);
});

/** How many pieces of unsent words about a request this device keeps. */
const kept = (opened: Opened, requestId: string): Promise<unknown> =>
  inTab(
    opened,
    `new Promise((done, failed) => {
      const asked = indexedDB.open('common-ground-unsent');
      asked.onerror = () => failed(asked.error);
      asked.onsuccess = () => {
        const all = asked.result.transaction('copies').objectStore('copies').getAllKeys();
        all.onsuccess = () => {
          asked.result.close();
          done(all.result.filter((key) => String(key).includes('${requestId}')).length);
        };
      };
    })`,
  );
