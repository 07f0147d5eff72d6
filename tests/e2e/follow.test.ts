// After the first step: a talk with a mediator that names nobody, following a request, taking it along on paper, leaving.
import { beforeAll, expect, test } from 'vitest';
import { answerSafety, begin, chooseMediator, goOn, heading } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { open, wordsKept } from '../support/e2e.ts';
import { barriers, passTime } from '../support/frame.ts';
import { accept, canary, completeDraft, makeRoom, own, submit, talk, told, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const mira = person('mira');
const params = (id: string) => ({ params: { id } });

beforeAll(makeRoom);

test('a member asks for a first talk, has it, and makes a full request of it with what they wrote', async () => {
  const elodie = person('elodie');
  await withdrawAll(elodie);
  const mark = canary('talk');
  const member = await open('elodie', { at: { page: 'wall' }, timeMoves: true });
  await member.tab.getByRole('heading', { level: 1 }).waitFor();
  await member.go({ person: elodie, at: { page: 'mine' } });
  await member.tab.getByRole('link', { name: 'A talk first' }).click();
  await heading(member, 'A talk first').waitFor();
  expect(await barriers(member)).toEqual([]);
  await goOn(member, 'Go on', 'With whom would you like to talk?');
  await member.tab.getByRole('textbox', { name: 'What would you like to talk about?' }).fill(mark);
  await chooseMediator(member, mira.displayName);
  expect(await barriers(member)).toEqual([]);
  await member.tab.getByRole('button', { name: 'Ask for the talk' }).click();
  await member.tab.getByText('Give your go-ahead').waitFor();
  await member.tab.getByRole('checkbox', { name: /^I give the mediator the go-ahead/ }).check();
  await goOn(member, 'Ask for the talk', 'Your first talk');
  expect(await barriers(member)).toEqual([]);

  const { items } = await as(elodie).does('listRequests');
  const id = items.find(({ firstTalk, state }) => firstTalk && state === 'submitted')?.id ?? '';

  // A look back that was begun is there as often as somebody comes back.
  const helped = member.tab.getByRole('dialog').getByRole('textbox', { name: 'What helped?' });
  const lookBack = () => member.tab.getByRole('button', { name: 'The talk was enough' }).click();
  await lookBack();
  await helped.fill('To say it aloud.');
  await expect.poll(() => wordsKept(member)).toBe(1);
  for (let load = 0; load < 2; load += 1) {
    await member.go({ person: elodie, at: { page: 'request', id } });
    await heading(member, 'Your first talk').waitFor();
    await lookBack();
    await expect.poll(() => helped.inputValue()).toBe('To say it aloud.');
  }
  await helped.fill('');
  await member.page.keyboard.press('Escape');
  await told(elodie, id);
  await accept(mira, id);
  await passTime(member, 20);
  await member.tab.getByText('Mira Okafor has taken it on and has read what you wrote.').waitFor();
  await goOn(member, 'Make it a full request', 'Before you start');
  await begin(member);
  await answerSafety(member);
  await goOn(member, 'Continue', 'Talk to each other first');
  await member.tab.getByRole('navigation').getByRole('button', { name: 'A mediator' }).click();
  await heading(member, 'A neutral mediator').waitFor();
  expect(await member.tab.getByRole('textbox', { name: 'What do you hope for?' }).inputValue()).toBe(mark);
  expect(await own(elodie, id)).toMatchObject({ state: 'draft', firstTalk: false, details: { mediatorId: mira.id } });
  expect(member.errors).toEqual([]);
});

test('a member turns to somebody else from a draft: nothing of it is left, unless they keep it', async () => {
  const [olena, misaki] = [person('olena'), person('misaki')];
  const erased = await completeDraft(olena, { others: [misaki] });
  const kept = await completeDraft(olena, { others: [misaki] });
  const review = async (id: string) => {
    const member = await open('olena', { at: { page: 'request', id } });
    await member.tab.getByRole('navigation').getByRole('button', { name: 'Review' }).click();
    await heading(member, 'Review').waitFor();
    await member.tab.getByRole('button', { name: 'Turn to somebody else' }).click();
    await member.tab.getByRole('dialog', { name: 'Who else can help' }).waitFor();
    expect(await barriers(member)).toEqual([]);
    return member;
  };
  const leaving = await review(erased.id);
  await goOn(leaving, 'Delete my draft and go', 'Mine');
  expect((await as(olena).call('getRequest', params(erased.id))).status).toBe(404);

  const keeping = await review(kept.id);
  await keeping.tab.getByRole('checkbox', { name: 'Keep my draft for me, closed' }).check();
  await goOn(keeping, 'Close it and go', 'Your request');
  await keeping.tab.getByText('You turned to somebody else').waitFor();
  expect(await own(olena, kept.id)).toMatchObject({ state: 'closed', outcome: 'referred' });
  for (const { errors } of [leaving, keeping]) expect(errors).toEqual([]);
});

test('a member who waits sees the way ahead, says the receipt on the phone and takes the request along on paper', async () => {
  const [khai, priya] = [person('khai'), person('priya')];
  await withdrawAll(khai);
  const mark = canary('paper');
  const { id, receipt = '' } = await submit(khai, mira, { others: [priya], mark });
  await told(khai, id);
  const member = await open('khai', { at: { page: 'request', id } });
  await heading(member, 'Your request').waitFor();
  const timeline = member.tab.getByRole('list', { name: 'How it goes' });
  for (const step of [
    /^You submitted it/,
    /^Mira Okafor was told/,
    /^Waiting for an answer, promised by/,
    /^The two of you speak/,
  ])
    await timeline.getByRole('listitem').filter({ hasText: step }).waitFor();
  await member.tab.getByText(receipt, { exact: true }).waitFor();

  await goOn(member, 'Print or keep a copy', 'Your request on paper');
  const sheet = member.tab.frameLocator('iframe[title="Your request on paper"]');
  await sheet.getByText(talk(mark).observation ?? '').waitFor();
  await sheet.getByText(receipt, { exact: true }).waitFor();
  await member.tab.getByRole('button', { name: 'Print' }).waitFor();
  expect(await barriers(member)).toEqual([]);
  expect(member.errors).toEqual([]);
});
