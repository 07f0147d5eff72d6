// A colleague thanks another on the wall of their channel; whoever else has it open sees that and answers.
import type { Route } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { breakGraph, crashApi, moveClock, repairGraph, resetClock, storage } from '../support/controls.ts';
import { open, uncaught, wordsKept } from '../support/e2e.ts';
import { eventually } from '../support/eventually.ts';
import { barriers, inTab, type Opened, passTime, settled } from '../support/frame.ts';
import { atWork } from '../support/requests.ts';
import { onWall, post, startThanking, thankingDialog, wordsIn, writeThanks } from '../support/thanking.ts';
import { post as posted, readAll, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'Rota');
const [jon, amina] = [person('jon'), person('amina')];
/** Nobody else thanks her in these files: nothing waits for her working day and comes together with what a test awaits. */
const maria = person('maria');

beforeAll(() => atWork(maria));

const openWall = async (who: string): Promise<Opened> => {
  const opened = await open(who, { at: { page: 'wall' }, channelId: wall.channel.id, timeMoves: true });
  await settled(opened);
  return opened;
};

/** How often these words stand on the wall, as the API tells the person it is for. */
const timesPosted = async (words: string): Promise<number> =>
  (await readAll(wall, amina)).filter(({ message }) => message === words).length;

const mend = async () => {
  await storage('goes on');
  await repairGraph();
  await eventually(() => as(jon).does('getMe'), { within: 90_000 });
};

afterEach(async () => {
  await mend();
  await resetClock();
});

test('a colleague thanks another; somebody else sees it come in and reacts; the author sees that, the recipient is told', async () => {
  const message = `You sat with the night shift until the queue was empty. ${Date.now()}`;
  const [author, reader] = [await openWall('jon'), await openWall('grace')];

  const dialog = await writeThanks(author, { to: [maria.displayName], message });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await preview.getByRole('heading', { name: maria.displayName }).waitFor();
  await preview.getByText(message).waitFor();
  await preview.getByText('Took ownership').waitFor();
  expect(await barriers(author)).toEqual([]);
  await post(dialog).click();
  await onWall(author, message).waitFor();
  await dialog.waitFor({ state: 'detached' });

  // What is new waits behind a pill: nothing on the reader's screen moves by itself.
  const pill = reader.tab.getByRole('button', { name: /^\d+ new$/ });
  await passTime(reader, 20);
  await pill.waitFor();
  expect(await onWall(reader, message).count()).toBe(0);
  await pill.click();
  const card = onWall(reader, message);
  await card.waitFor();
  await card.getByRole('button', { name: 'Applause' }).click();
  await card.getByRole('button', { name: 'Applause, 1', pressed: true }).waitFor();
  expect(await barriers(reader)).toEqual([]);

  const recipient = await open('maria', { at: { page: 'mine' } });
  await recipient.page.getByRole('button', { name: /^Activity, \d+ new$/ }).click();
  const entry = recipient.page.getByRole('button', { name: `Jon Berg thanked you in Rota, ${message}` });
  await entry.click();
  await recipient.tab
    .getByRole('region', { name: 'The card you were sent to' })
    .getByRole('article')
    .filter({ hasText: message })
    .waitFor();
  expect(await barriers(recipient)).toEqual([]);

  await passTime(author, 20);
  await onWall(author, message).getByRole('button', { name: 'Applause, 1', pressed: false }).waitFor();
  for (const { errors } of [author, reader, recipient]) expect(errors).toEqual([]);
});

test('a colleague clicks twice, and it is posted once', async () => {
  const message = `You answered the same question three times, kindly. ${Date.now()}`;
  const opened = await openWall('jon');
  await post(await writeThanks(opened, { to: [amina.displayName], message })).dblclick();
  await onWall(opened, message).first().waitFor();
  expect(await onWall(opened, message).count()).toBe(1);
  expect(await timesPosted(message)).toBe(1);
  expect(opened.errors).toEqual([]);
});

test('the answer gets lost on the way; the words are still there, and posting again posts nothing twice', async () => {
  const message = `You wrote the release notes so that I could read them. ${Date.now()}`;
  const opened = await openWall('jon');
  await opened.page.route(
    '**/recognitions',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  const dialog = await writeThanks(opened, { to: [amina.displayName], message });
  await post(dialog).click();
  await dialog.getByText('It was not posted. Your words are still here.').waitFor();
  expect(await wordsIn(dialog).inputValue()).toBe(message);
  expect(await timesPosted(message)).toBe(1);

  await post(dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await onWall(opened, message).waitFor();
  expect(await timesPosted(message)).toBe(1);
  await opened.page.reload();
  await onWall(opened, message).waitFor();
  expect(await onWall(opened, message).count()).toBe(1);
  expect(uncaught(opened)).toEqual([]);
});

test.each([
  ['the service is away', crashApi, 'Common Ground could not be reached.'],
  [
    'Microsoft 365 does not answer',
    async () => {
      // Who is a member is remembered for three minutes: after that it is asked for again.
      await moveClock({ advanceSeconds: 200 });
      await breakGraph({ pathPattern: '.*', status: 503, times: 1000 });
    },
    'Something it depends on is not answering.',
  ],
  ['the storage stands still', () => storage('stands still'), 'Something it depends on is not answering.'],
])(
  'while %s, the words stay in the dialog with a plain word, and trying again posts once',
  async (_, breakIt, said) => {
    const message = `You told us early that the date would not hold. ${Date.now()}`;
    const opened = await openWall('jon');
    const dialog = await writeThanks(opened, { to: [amina.displayName], message });
    // While the post is on its way: what ended is soon started again.
    const breaking = async (route: Route) => {
      await breakIt();
      await route.continue();
    };
    await opened.page.route('**/recognitions', breaking, { times: 1 });
    await post(dialog).click();
    await dialog.getByText(said).waitFor();
    expect(await wordsIn(dialog).inputValue()).toBe(message);
    await dialog.getByText(amina.displayName).first().waitFor();
    expect(await onWall(opened, message).count()).toBe(0);
    expect(await barriers(opened)).toEqual([]);

    await mend();
    await post(dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await onWall(opened, message).waitFor();
    expect(await timesPosted(message)).toBe(1);
    expect(uncaught(opened)).toEqual([]);
  },
);

test('the chip of a filter names anybody in a channel of hundreds, and keeps value, person and period in the address', async () => {
  const opened = await open('jon', { at: { page: 'wall' }, channelId: wall.channel.id });
  // Whoever is chosen stands on the second page of the members.
  await opened.page.route(/\/members\?limit=100$/, (route) =>
    route.fulfill({ json: { items: [], nextCursor: 'more' } }),
  );
  await opened.page.route(/\/members\?limit=100&cursor=more$/, async (route) => {
    const url = route.request().url().replace('&cursor=more', '');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const filters = opened.tab.getByRole('group', { name: 'Show only' });
  await filters.getByRole('button', { name: 'Anybody' }).click();
  await filters.getByRole('searchbox', { name: 'Search members' }).fill(amina.displayName);
  await filters.getByRole('listitem').getByRole('button', { name: amina.displayName }).click();
  await filters.getByRole('button', { name: `Person: ${amina.displayName}` }).waitFor();
  await filters.getByRole('button', { name: 'Any time' }).click();
  await filters.getByRole('listitem').getByRole('button', { name: 'Last 30 days' }).click();
  const address = String(await inTab(opened, 'location.search'));
  expect(new URLSearchParams(address)).toEqual(new URLSearchParams({ person: amina.id, period: 'month' }));
  await filters.getByRole('button', { name: 'Copy link' }).click();
  await opened.tab.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  // Whoever follows the link sees the same choice.
  const at = { page: 'wall', person: amina.id, period: 'month' } as const;
  const follower = await open('grace', { at, channelId: wall.channel.id });
  await follower.tab.getByRole('button', { name: `Person: ${amina.displayName}` }).waitFor();
  await follower.tab.getByRole('button', { name: 'Period: Last 30 days' }).waitFor();
  expect(opened.errors).toEqual([]);
});

test('a reload in the same breath as closing the dialog finds the last words, also where storing takes its time', async () => {
  const message = `You said it before it was too late. ${Date.now()}`;
  const script = `{
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    crypto.subtle.encrypt = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return encrypt(...given);
    };
  }`;
  const opened = await open('jon', { script, at: { page: 'wall' }, channelId: wall.channel.id });
  const dialog = await startThanking(opened);
  await wordsIn(dialog).fill(message);
  await opened.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await opened.page.reload();
  await startThanking(opened);
  await expect.poll(() => wordsIn(dialog).inputValue()).toBe(message);
  await dialog.getByRole('button', { name: 'Start over' }).click();
  expect(opened.errors).toEqual([]);
});

test('words that nobody posted yet survive closing the dialog and a reload, until their author starts over', async () => {
  const message = `You kept the room calm. ${Date.now()}`;
  const opened = await openWall('jon');
  const dialog = await writeThanks(opened, { to: [amina.displayName], value: 'Listened and understood', message });
  await opened.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  const keptIn = async () => {
    await startThanking(opened);
    await expect.poll(() => wordsIn(dialog).inputValue()).toBe(message);
    await dialog.getByText(amina.displayName).first().waitFor();
    await dialog.getByRole('radio', { name: 'Listened and understood', checked: true }).waitFor();
  };
  await keptIn();
  await opened.page.reload();
  await keptIn();
  await dialog.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => wordsKept(opened)).toBe(0);
  await opened.page.reload();
  await startThanking(opened);
  expect(await wordsIn(thankingDialog(opened)).inputValue()).toBe('');
  expect(opened.errors).toEqual([]);
});

/** Holds back what is sent there until it is let go. */
const holdBack = async (opened: Opened, where: string): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await opened.page.route(where, async (route) => {
    if (route.request().method() === 'POST') await promise;
    await route.fallback();
  });
  return resolve;
};

test('whoever goes on writing while thanks or a comment are on their way keeps the new words', async () => {
  const message = `You asked the quiet ones first. ${Date.now()}`;
  const opened = await openWall('jon');
  const letThanksGo = await holdBack(opened, '**/recognitions');
  const dialog = await writeThanks(opened, { to: [amina.displayName], message });
  await post(dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await startThanking(opened);
  await wordsIn(dialog).fill('And you waited for the answer.');
  letThanksGo();
  await expect.poll(() => timesPosted(message)).toBe(1);
  await dialog.getByRole('button', { name: 'Post', exact: true }).waitFor();
  expect(await wordsIn(dialog).inputValue()).toBe('And you waited for the answer.');
  await dialog.getByRole('button', { name: 'Start over' }).click();
  await opened.page.keyboard.press('Escape');

  const letCommentGo = await holdBack(opened, '**/comments');
  const card = onWall(opened, message);
  await card.getByRole('button', { name: 'Write a comment' }).click();
  const comment = card.getByRole('textbox', { name: 'Write a comment' });
  await comment.fill('It made the difference.');
  await card.getByRole('button', { name: 'Send' }).click();
  await comment.fill('Next time as well?');
  letCommentGo();
  await card.getByText('It made the difference.').waitFor();
  await card.getByRole('button', { name: 'Send', disabled: false }).waitFor();
  expect(await comment.inputValue()).toBe('Next time as well?');
  expect(opened.errors).toEqual([]);
});

test('an author edits a card that they have just edited on another device, and begins with what it says now', async () => {
  const message = `You said where it hurts. ${Date.now()}`;
  const { id } = await posted(wall, jon, [amina], { message });
  const opened = await openWall('jon');
  const card = onWall(opened, message);
  await card.waitFor();
  const params = { ...wall.params, id };
  const { etag, value } = await as(jon).does('getRecognition', { params });
  const body = { valueId: value.id, message: `${message} Twice.`, effect: null };
  await as(jon).does('editRecognition', { params, body, ifMatch: etag });

  await card.getByRole('button', { name: 'More for this card' }).click();
  await opened.tab.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = opened.tab.getByRole('dialog', { name: 'Edit' });
  await expect.poll(() => wordsIn(dialog).inputValue()).toBe(`${message} Twice.`);
  await dialog.getByRole('textbox', { name: /^What did it change/ }).fill('We found the fault.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await as(jon).does('getRecognition', { params })).toMatchObject({
    message: `${message} Twice.`,
    effect: 'We found the fault.',
  });
  expect(opened.errors).toEqual([]);
});
