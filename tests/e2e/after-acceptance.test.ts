// A request after a mediator has taken it on, as its requester lives it: what others would read, other help, an
// agreement that changes, what was promised and whether it holds, and the way back.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { heading } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { moveClock, resetClock } from '../support/controls.ts';
import { open } from '../support/e2e.ts';
import { barriers, inTab, type Opened, openAgain, passTime } from '../support/frame.ts';
import { press, write } from '../support/keyboard.ts';
import {
  agree,
  agreed,
  type Case,
  commitment,
  confirm,
  file,
  heard,
  hearing,
  summarise,
  takenOn,
} from '../support/mediation.ts';
import { calm, makeRoom, nameContacts, own, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const [diego, noor, mira] = [person('diego'), person('noor'), person('mira')];
const params = (id: string) => ({ params: { id } });
const day = 86_400;

beforeAll(makeRoom);
afterEach(async () => {
  await resetClock();
  await withdrawAll(diego);
});

const follow = async ({ id }: Case, given: Parameters<typeof open>[1] = {}) => {
  const opened = await open('diego', { at: { page: 'request', id }, timeMoves: true, ...given });
  await heading(opened, 'Your request').waitFor();
  return opened;
};
const part = ({ tab }: Opened, name: string) => tab.getByRole('region', { name });
const button = ({ tab }: Opened, name: string) => tab.getByRole('button', { name, exact: true });
const contact = { name: 'Ines Duarte', role: 'Ombudsperson', channel: 'ines@example.org' };

test('after a safety answer other help comes first; then the requester releases exactly the summary that they read', async () => {
  const putBack = await nameContacts([contact]);
  const safety = { ...calm, threatsOrUnlawful: true, choice: 'continue' as const };
  const of = await takenOn(diego, mira, { others: [noor], safety });
  await summarise(of, 'Two people want the handover to work.');
  const member = await follow(of);
  await part(member, 'Before anybody is invited').getByText(contact.name).waitFor();
  const summary = part(member, 'The neutral summary');
  expect(await summary.count()).toBe(0);
  expect(await barriers(member)).toEqual([]);
  await press(member, button(member, 'Go on here'));

  await summary.getByText('Two people want the handover to work.').waitFor();
  await summarise(of, 'Two people want to hand over calmly.');
  await press(member, button(member, 'Give the go-ahead for this text'));
  await summary.getByRole('alert').filter({ hasText: 'It has changed since you saw it' }).waitFor();
  await summary.getByText('Two people want to hand over calmly.').waitFor();
  await summary.getByText('It was changed while you had this page open.').waitFor();
  expect((await own(diego, of.id)).summary?.released).toBe(false);
  expect(await barriers(member)).toEqual([]);
  await press(member, button(member, 'Give the go-ahead for this text'));
  await member.tab.getByText('You gave the go-ahead for the summary. Mira Okafor now speaks with').waitFor();
  expect(await own(diego, of.id)).toMatchObject({ asksToGoOn: false, summary: { released: true } });

  await summarise(of, 'Two people share a handover.');
  await passTime(member, 20);
  await member.tab.getByText('Mira Okafor has changed the summary.').waitFor();
  await summary.getByText('Two people share a handover.').waitFor();

  const body = { contact: contact.name, text: 'She can decide, and I cannot.' };
  const { etag } = await file(mira, of.id);
  await as(mira).does('referRequest', { ...params(of.id), ifMatch: etag, body });
  await passTime(member, 20);
  const referral = part(member, 'Mira Okafor suggests somebody else');
  await referral.getByText(body.text).waitFor();
  await referral.getByText(contact.role).waitFor();
  expect(await summary.count()).toBe(0);
  expect(await barriers(member)).toEqual([]);
  await button(member, 'Stay here').click();
  await summary.waitFor();
  expect(await own(diego, of.id)).toMatchObject({ state: 'accepted', referral: { answer: 'refused' } });
  expect(member.errors).toEqual([]);
  await putBack();
});

test('an agreement is confirmed, changed, and confirmed again with what is different; one’s own part is marked done', async () => {
  const of = await hearing(diego, mira, { others: [noor] });
  for (const who of [diego, noor]) await heard(of, who);
  const list = commitment(diego, { what: 'The list is written before six.' });
  await agree(of, [list, commitment(noor, { what: 'We call on Mondays.' })]);
  const member = await follow(of, { width: 360 });
  await part(member, 'The agreement').getByText('We call on Mondays.').waitFor();
  expect(await barriers(member)).toEqual([]);
  expect(await inTab(member, 'document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await press(member, button(member, 'Confirm the agreement'));
  await member.tab.getByText('You confirmed the agreement. It holds as soon as Noor').waitFor();

  await agree(of, [list, commitment(noor, { what: 'We call on Mondays and Thursdays.' })]);
  await passTime(member, 20);
  await member.tab.getByText('Mira Okafor has changed the agreement.').waitFor();
  const again = await openAgain(member);
  await again.tab.getByText('Different from what you confirmed:').waitFor();
  const changed = again.tab.getByRole('status').filter({ hasText: 'Different from what you confirmed' });
  expect(await changed.getByRole('listitem').allInnerTexts()).toEqual([
    'New or in other words: We call on Mondays and Thursdays.',
    'No longer in it: We call on Mondays.',
  ]);
  expect(await barriers(again)).toEqual([]);
  await button(again, 'Confirm the agreement').click();
  await again.tab.getByText('It holds as soon as Noor').waitFor();

  await confirm(of, noor);
  await passTime(again, 20);
  const mark = again.tab.getByRole('group', { name: `What became of it: ${list.what}` });
  await mark.getByRole('button', { name: 'Done', exact: true }).click();
  await mark.getByRole('button', { name: 'Done', exact: true, pressed: true }).waitFor();
  expect(await again.tab.getByRole('group', { name: /^What became of it/ }).count()).toBe(1);
  expect((await own(diego, of.id)).agreement?.commitments.map(({ state }) => state)).toEqual(['done', 'open']);
  expect(await barriers(again)).toEqual([]);
  for (const { errors } of [member, again]) expect(errors).toEqual([]);
});

test('a check-in takes two answers, is kept until it is sent, and offers people when something became worse; then it opens again', async () => {
  const putBack = await nameContacts([contact]);
  const of = await agreed(diego, mira, { others: [noor] });
  await moveClock({ advanceSeconds: 16 * day });
  const member = await follow(of);
  const asked = part(member, 'Is it holding?');
  expect(await barriers(member)).toEqual([]);
  await button(member, 'Send to the mediator').click();
  expect(await asked.getByText('Please choose one.').count()).toBe(2);
  await press(member, asked.getByRole('radio', { name: 'Yes' }).first(), 'Space');
  const worse = asked.getByRole('radiogroup', { name: /become worse/ });
  await press(member, worse.getByRole('radio', { name: 'No' }), 'ArrowRight');
  expect(await worse.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
  await write(member, asked.getByRole('textbox', { name: 'What would you like to add?' }), 'They stopped greeting me.');
  // What is typed is kept on the device a moment later.
  await passTime(member, 1);
  expect(await barriers(member)).toEqual([]);
  await member.page.reload();
  await heading(member, 'Your request').waitFor();
  await asked.getByRole('textbox', { name: 'What would you like to add?' }).waitFor();
  await expect.poll(() => asked.getByRole('textbox').inputValue()).toBe('They stopped greeting me.');
  await button(member, 'Send to the mediator').click();
  await asked.getByText('You need not carry this alone').waitFor();
  await asked.getByText(contact.name).waitFor();
  expect(await barriers(member)).toEqual([]);
  const { checkIns } = await own(diego, of.id);
  expect(checkIns[0]?.answers).toMatchObject([{ holding: 'yes', worse: true, text: 'They stopped greeting me.' }]);

  await button(member, 'Open it again').click();
  await member.tab
    .getByRole('dialog', { name: 'Open it again?' })
    .getByRole('button', { name: 'Open it again' })
    .click();
  await part(member, 'The agreement so far').waitFor();
  expect((await own(diego, of.id)).state).toBe('hearing');
  expect(await barriers(member)).toEqual([]);
  expect(member.errors).toEqual([]);
  await putBack();
});

test('a request that stands still is asked about, and one yes begins the days anew', async () => {
  const of = await takenOn(diego, mira, { others: [noor] });
  await moveClock({ advanceSeconds: 31 * day });
  const member = await follow(of);
  await member.tab.getByText('Nothing has happened for 30 days. Say whether').waitFor();
  expect(await barriers(member)).toEqual([]);
  await button(member, 'Yes, go on').click();
  await member.tab.getByText('Mira Okafor has taken it on and has read what you wrote.').waitFor();
  expect((await own(diego, of.id)).history.at(-1)?.kind).toBe('kept-going');
  expect(member.errors).toEqual([]);
});
