// A member asks for help with a conflict; the mediator they chose is told, looks, declares and reads.
import { beforeAll, expect, onTestFinished, test } from 'vitest';
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
  tellHowSoon,
  tellWhatHappened,
} from '../support/asking.ts';
import { as } from '../support/call.ts';
import { moveClock, notificationsOf, resetClock } from '../support/controls.ts';
import { open } from '../support/e2e.ts';
import { barriers, inTab, type Opened, passTime, settled } from '../support/frame.ts';
import { canary, makeRoom, start, submit } from '../support/requests.ts';
import { wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const { channel } = wallOf('Customer Care', 'Rota');
const [jon, amina, mira] = [person('jon'), person('amina'), person('mira')];

const requestsOf = async (who: Person): Promise<string[]> =>
  (await as(who).does('listRequests', { query: { limit: 100 } })).items.map(({ id }) => id);
const wordsShown = async (opened: Opened): Promise<string> => String(await inTab(opened, 'document.body.innerText'));

/** Opens what somebody was told of last, from the bell. */
const openFromBell = async ({ page }: Opened, entry: string): Promise<void> => {
  await page.getByRole('button', { name: /^Activity/ }).click();
  await page.getByRole('button', { name: entry }).first().click();
};

beforeAll(makeRoom);

test('a member asks for help from the wall; the mediator learns nothing before declaring, then reads; the member sees it accepted', async () => {
  const mark = canary('path');
  const before = await requestsOf(jon);
  const member = await open('jon', { at: { page: 'wall' }, channelId: channel.id, timeMoves: true });
  await settled(member);
  await member.tab.getByRole('button', { name: 'Ask for help with a conflict' }).click();
  await begin(member);
  await answerSafety(member);
  expect(await barriers(member)).toEqual([]);
  expect(await requestsOf(jon)).toEqual(before);
  await goOn(member, 'Continue', 'Talk to each other first');
  const [id = ''] = (await requestsOf(jon)).filter((one) => !before.includes(one));
  expect(id).not.toBe('');

  await tellWhatHappened(member, mark);
  expect(await barriers(member)).toEqual([]);
  await goOn(member, 'Save and continue', "Your team's guidelines");
  await member.tab.getByRole('checkbox').first().check();
  expect(await barriers(member)).toEqual([]);
  await goOn(member, 'Save and continue', 'A neutral mediator');
  await pickPeople(member, [amina.displayName]);
  await answer(member, 'What do you hope for?').fill(`That we hand over without a gap. ${mark}`);
  await tellHowSoon(member);
  await member.tab.getByRole('radio', { name: 'Separate talks first' }).click();
  // Layla reports to Amina: nobody says why she can't be chosen.
  const close = mediatorCard(member, person('layla').displayName);
  await close.getByText('Not available for this request').waitFor();
  expect(await close.getByRole('button', { name: /^Choose/ }).count()).toBe(0);
  await chooseMediator(member, mira.displayName);
  expect(await barriers(member)).toEqual([]);

  await goOn(member, 'Save and continue', 'Review');
  for (const words of ['To Mira Okafor', 'It is about Amina Yusuf.', `The handover list was empty on Monday. ${mark}`])
    await member.tab.getByText(words).first().waitFor();
  await member.tab.getByRole('button', { name: 'Submit the request' }).click();
  await member.tab.getByRole('region', { name: 'Almost there. This is still open:' }).waitFor();
  expect(await barriers(member)).toEqual([]);
  // Teams shows nobody more than ten entries a minute, whatever they are about.
  onTestFinished(resetClock);
  await moveClock({ advanceSeconds: 61 });
  const receipt = await submitReviewed(member);
  await passTime(member, 5);
  await member.tab.getByText('Mira Okafor has been told that a colleague asks for help.').waitFor();
  expect(await barriers(member)).toEqual([]);

  const [told] = await notificationsOf(mira.id);
  expect(told).toMatchObject({ shown: true });
  expect(JSON.stringify(told)).toContain(id);
  for (const secret of [mark, jon.displayName, amina.displayName, 'handover'])
    expect(JSON.stringify(told)).not.toContain(secret);
  const mediator = await open('mira', { at: { page: 'mine' } });
  await openFromBell(mediator, 'A colleague asks for your help, Common Ground, unread');
  await heading(mediator, 'New request').waitFor();
  await mediator.tab.getByText(`Receipt ${receipt}`).waitFor();
  for (const allowed of [jon.displayName, amina.displayName, 'Very soon', 'Separate talks first'])
    await mediator.tab.getByRole('main').getByText(allowed).first().waitFor();
  const previewed = await wordsShown(mediator);
  for (const secret of [mark, 'handover', "Your team's guidelines", 'Every day'])
    expect(previewed).not.toContain(secret);
  expect(await barriers(mediator)).toEqual([]);

  await mediator.tab.getByRole('radio', { name: /^No conflict of interest/ }).click();
  await goOn(mediator, 'Accept the request', `Request ${receipt}`);
  for (const words of [`The handover list was empty on Monday. ${mark}`, `That we hand over without a gap. ${mark}`])
    await mediator.tab.getByText(words).first().waitFor();
  expect(await barriers(mediator)).toEqual([]);

  await passTime(member, 20);
  await member.tab.getByText('Mira Okafor has taken it on and has read what you wrote.').waitFor();
  expect(await barriers(member)).toEqual([]);
  for (const { errors } of [member, mediator]) expect(errors).toEqual([]);
});

test('the prepared message follows the answers until its author takes it over, and again when they want that', async () => {
  const { id } = await start(person('samuel'));
  const opened = await open('samuel', { at: { page: 'request', id } });
  await tellWhatHappened(opened, '');
  const message = answer(opened, 'Message to the other person');
  const seen = answer(opened, 'What did you see or hear?');
  expect(await message.inputValue()).toContain('The handover list was empty on Monday.');
  await seen.fill('The handover list was missing.');
  expect(await message.inputValue()).toContain('The handover list was missing.');
  await message.fill('Can we talk about Monday?');
  await seen.fill('Nobody wrote the handover list.');
  expect(await message.inputValue()).toBe('Can we talk about Monday?');
  await opened.tab.getByRole('button', { name: 'Make it from my answers again' }).click();
  expect(await message.inputValue()).toContain('Nobody wrote the handover list.');
  expect(opened.errors).toEqual([]);
});

test('somebody who is harmed is offered other help first; whoever stops leaves nothing; whoever goes on is not asked to talk', async () => {
  const priya = person('priya');
  const { team: platform } = wallOf('Platform', 'General');
  const before = await requestsOf(priya);
  const opened = await open('priya', { at: { page: 'new-request', teamId: platform.id } });
  const toTheChoice = async () => {
    await begin(opened);
    await answerSafety(opened, ['Is it about harassment or discrimination?']);
    await goOn(opened, 'Continue', 'This may not be for mediation');
  };

  await toTheChoice();
  await opened.tab.getByText('Harassment and discrimination call for protection.').waitFor();
  await opened.tab.getByText('Ombuds office').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await goOn(opened, 'Stop here', 'You stopped here');
  expect(await requestsOf(priya)).toEqual(before);

  await opened.tab.getByRole('button', { name: 'Back to the beginning' }).click();
  await toTheChoice();
  await goOn(opened, 'Go on here', "Your team's guidelines");
  await goOn(opened, 'Save and continue', 'A neutral mediator');
  await pickPeople(opened, ['Noor Khan']);
  // Only some mediators are trained for it.
  for (const untrained of ['Jürgen Weiß', 'Tāne Ruatapu'])
    await mediatorCard(opened, untrained).getByText('Not available for this request').waitFor();
  await mediatorCard(opened, mira.displayName)
    .getByRole('button', { name: `Choose ${mira.displayName}` })
    .waitFor();
  await goOn(opened, 'Back', "Your team's guidelines");
  expect(await opened.tab.getByRole('button', { name: 'Back', exact: true }).count()).toBe(0);
  expect(opened.errors).toEqual([]);
});

test('a mediator who is too close steps aside: the choice goes back, and the request leaves their screen kindly', async () => {
  const [khai, olena, tane] = [person('khai'), person('olena'), person('tane')];
  const mark = canary('recusal');
  const { id } = await submit(khai, tane, { others: [olena], mark });
  const member = await open('khai', { at: { page: 'request', id }, timeMoves: true });
  const mediator = await open('tane', { at: { page: 'desk', requestId: id } });
  const elsewhere = await open('tane', { at: { page: 'desk', requestId: id }, timeMoves: true });
  await heading(member, 'Your request').waitFor();
  await heading(elsewhere, 'New request').waitFor();

  await mediator.tab.getByRole('radio', { name: /^Recuse/ }).click();
  await mediator.tab.getByRole('button', { name: 'Recuse yourself' }).click();
  await mediator.tab.getByRole('heading', { name: 'It went back to the requester.' }).waitFor();
  await passTime(elsewhere, 20);
  await elsewhere.tab.getByRole('heading', { name: 'This request is no longer with you' }).waitFor();
  expect(await barriers(elsewhere)).toEqual([]);

  await passTime(member, 20);
  await member.tab.getByText("Tāne Ruatapu can't take this one. It says nothing about you or your request.").waitFor();
  await member.tab.getByRole('button', { name: 'Choose someone else' }).click();
  await mediatorCard(member, tane.displayName).getByText('Not available for this request').waitFor();
  expect(await barriers(member)).toEqual([]);
  await chooseMediator(member, mira.displayName);
  await member.tab.getByRole('button', { name: 'Ask Mira Okafor' }).click();
  await member.tab.getByText(/^Mira Okafor (has been|is being) told that a colleague asks for help\./).waitFor();
  for (const { errors } of [member, mediator, elsewhere]) expect(errors).toEqual([]);
});

test('a mediator says something first; the member reads it and agrees; only then the mediator reads', async () => {
  const [grace, diego] = [person('grace'), person('diego')];
  const mark = canary('disclosure');
  const { id } = await submit(grace, mira, { others: [diego], mark });
  const member = await open('grace', { at: { page: 'request', id }, timeMoves: true });
  const mediator = await open('mira', { at: { page: 'desk', requestId: id }, timeMoves: true });
  await heading(member, 'Your request').waitFor();

  await mediator.tab.getByRole('radio', { name: /^Disclose something/ }).click();
  await answer(mediator, 'What should people know first?').fill('Diego and I sang in one choir until last year.');
  await mediator.tab.getByRole('button', { name: 'Send the disclosure' }).click();
  await mediator.tab.getByText('You disclosed something.').waitFor();
  expect(await wordsShown(mediator)).not.toContain(mark);
  expect(await barriers(mediator)).toEqual([]);

  await passTime(member, 20);
  await member.tab.getByRole('heading', { name: 'Mira Okafor tells you something first' }).waitFor();
  await member.tab.getByText('Diego and I sang in one choir until last year.').waitFor();
  expect(await barriers(member)).toEqual([]);
  await member.tab.getByRole('button', { name: 'That is all right with me' }).click();
  await member.tab.getByText('Mira Okafor has taken it on and has read what you wrote.').waitFor();

  await passTime(mediator, 20);
  await mediator.tab.getByText(`The handover list was empty on Monday. ${mark}`).first().waitFor();
  for (const { errors } of [member, mediator]) expect(errors).toEqual([]);
});
