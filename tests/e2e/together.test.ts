// What a team agreed on: read by every member any day, changed by its owners, and nothing of a change is lost.
import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { TeamSettings } from '../../api/src/contract/shapes/organisation.ts';
import { as } from '../support/call.ts';
import { open, uncaught, wordsKept } from '../support/e2e.ts';
import { barriers, type Opened, settled } from '../support/frame.ts';
import { startThanking } from '../support/thanking.ts';
import { wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const { team, channel } = wallOf('Platform', 'General');
const at = { params: { teamId: team.id } };
const [elodie, tane] = [person('elodie'), person('tane')];
const before: TeamSettings = await as(elodie).does('getTeamSettings', at);

const save = async ({ values, guidelines: { items } }: Pick<TeamSettings, 'values' | 'guidelines'>) =>
  as(elodie).does('putTeamSettings', {
    ...at,
    body: { values, guidelines: { items } },
    ifMatch: (await as(elodie).does('getTeamSettings', at)).etag,
  });

const openTogether = async (who: string, opening: Parameters<typeof open>[1] = {}): Promise<Opened> => {
  const opened = await open(who, { at: { page: 'together' }, channelId: channel.id, ...opening });
  await settled(opened);
  return opened;
};

const values = ({ tab }: Opened): Locator => tab.getByRole('region', { name: 'What we thank each other for' });
const guidelines = ({ tab }: Opened): Locator => tab.getByRole('region', { name: 'When we disagree' });
const rows = (part: Locator): Locator => part.getByRole('list').first().getByRole('listitem');

afterEach(() => save(before));

test('an owner adds a value, puts it first by keyboard, and colleagues thank for it', async () => {
  const opened = await openTogether('elodie');
  const part = values(opened);
  await part.getByRole('button', { name: 'Change values' }).click();
  await part.getByRole('button', { name: 'Add a value' }).click();
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByText('Give it a name.').waitFor();
  expect(await barriers(opened)).toEqual([]);

  await part.getByRole('textbox', { name: 'Name' }).fill('Asked a good question');
  await part.getByRole('textbox', { name: 'When it fits' }).fill('Asked what nobody else dared to');
  await part.getByRole('radio', { name: 'A flag' }).check();
  await part.getByRole('radio', { name: 'Marigold' }).check();
  const handle = part.getByRole('button', { name: 'Move Asked a good question', exact: true });
  await handle.focus();
  for (let step = 0; step < before.values.length; step += 1) await opened.page.keyboard.press('ArrowUp');
  // Down and up again: whichever row the page moves, the focus stays with the one that the person moves.
  await opened.page.keyboard.press('ArrowDown');
  await opened.page.keyboard.press('ArrowUp');
  await opened.tab
    .getByRole('status')
    .filter({ hasText: `Asked a good question, now 1 of ${before.values.length + 1}` })
    .waitFor();
  expect(await handle.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByRole('button', { name: 'Change values' }).waitFor();
  expect(await rows(part).first().textContent()).toContain('Asked a good question');

  const [first, ...others] = (await as(tane).does('getTeamSettings', at)).values;
  expect(first).toMatchObject({ name: 'Asked a good question', picture: 'open-about-problem', colour: 'marigold' });
  expect(others).toEqual(before.values);
  const reader = await open('tane', { at: { page: 'wall' }, channelId: channel.id });
  const dialog = await startThanking(reader);
  await dialog.getByRole('radio', { name: 'Asked a good question' }).click();
  await dialog.getByText('When it fits: Asked what nobody else dared to').waitFor();
  for (const { errors } of [opened, reader]) expect(errors).toEqual([]);
});

test('an owner drags a guideline, takes one away, and finds every earlier version with what changed', async () => {
  const opened = await openTogether('elodie');
  const part = guidelines(opened);
  await part.getByRole('button', { name: 'Change guidelines' }).click();
  const [handle, target] = [rows(part).nth(2).getByRole('button').first(), rows(part).nth(0)];
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('Nothing to drag.');
  await opened.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await opened.page.mouse.down();
  await opened.page.mouse.move(from.x + from.width / 2, to.y + to.height + 2, { steps: 5 });
  await opened.page.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 5 });
  await opened.page.mouse.up();
  const [one, two, three, fourth] = before.guidelines.items;
  await part.getByRole('button', { name: `Remove ${fourth?.title}` }).click();
  await part.getByRole('button', { name: one?.title, exact: true }).click();
  await part.getByRole('textbox', { name: 'What it means' }).fill(`${one?.text} Today.`);
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByRole('button', { name: 'Change guidelines' }).waitFor();
  const agreed = (await as(tane).does('getTeamSettings', at)).guidelines;
  expect(agreed.version).toBeGreaterThan(before.guidelines.version);
  expect(agreed.items.slice(0, 3).map(({ id }) => id)).toEqual([three?.id, one?.id, two?.id]);

  await part.getByRole('button', { name: 'Earlier versions' }).click();
  const difference = part.getByRole('list', { name: 'What changed' });
  await difference
    .getByRole('listitem')
    .filter({ hasText: fourth?.title ?? '' })
    .getByText('Taken away', { exact: true })
    .waitFor();
  expect(await difference.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('Today')]);
  await difference.getByText('Moved', { exact: true }).waitFor();
  expect(await barriers(opened)).toEqual([]);
  expect(opened.errors).toEqual([]);
});

test('what an owner changes survives a reload; what another owner saved meanwhile is shown beside it, and both can be kept', async () => {
  const opened = await openTogether('elodie');
  const part = guidelines(opened);
  const [one] = before.guidelines.items;
  await part.getByRole('button', { name: 'Change guidelines' }).click();
  await part.getByRole('button', { name: one?.title, exact: true }).click();
  await part.getByRole('textbox', { name: 'What it means' }).fill('Speak to the person first.');
  await expect.poll(() => wordsKept(opened)).toBe(1);
  await opened.page.reload();
  await part.getByText('You have changes here that are not saved yet.').waitFor();
  await part.getByRole('button', { name: 'Go on' }).click();

  // Another change of the other half is none of this one's business.
  await save({ ...before, values: before.values.slice(1) });
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByRole('button', { name: 'Change guidelines' }).waitFor();
  const agreed = await as(tane).does('getTeamSettings', at);
  expect(agreed.guidelines.items[0]?.text).toBe('Speak to the person first.');
  expect(agreed.values).toEqual(before.values.slice(1));

  await part.getByRole('button', { name: 'Change guidelines' }).click();
  await part.getByRole('button', { name: one?.title, exact: true }).click();
  await part.getByRole('textbox', { name: 'What it means' }).fill('My words.');
  const theirs = before.guidelines.items.map((item) => ({ ...item, text: 'Their words.' }));
  await save({ ...before, guidelines: { version: 0, items: theirs } });
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByRole('region', { name: 'Saved by somebody else' }).getByText('Their words.').first().waitFor();
  const mine = part.getByRole('region', { name: 'Yours, not saved yet' });
  await mine.getByText('My words.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await mine.getByRole('button', { name: 'Save mine instead' }).click();
  await part.getByRole('button', { name: 'Change guidelines' }).waitFor();
  expect((await as(tane).does('getTeamSettings', at)).guidelines.items[0]?.text).toBe('My words.');
  expect(uncaught(opened)).toEqual([]);
});

test('an owner whose new value has no name yet is led back to it instead of losing it to what another owner saved', async () => {
  const opened = await openTogether('elodie');
  const part = values(opened);
  await part.getByRole('button', { name: 'Change values' }).click();
  await part.getByRole('button', { name: 'Add a value' }).click();
  await part.getByRole('textbox', { name: 'When it fits' }).fill('Asked what nobody else dared to');
  await expect.poll(() => wordsKept(opened)).toBe(1);
  await save({ ...before, values: before.values.slice(1) });
  await opened.page.reload();
  await part.getByRole('button', { name: 'Go on' }).click();
  await part.getByRole('button', { name: 'Save mine instead' }).click();
  await part.getByText('Give it a name.').waitFor();
  await part.getByRole('textbox', { name: 'Name' }).fill('Asked a good question');
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByRole('button', { name: 'Change values' }).waitFor();
  const agreed = (await as(tane).does('getTeamSettings', at)).values;
  expect(agreed.map(({ name }) => name)).toEqual([...before.values.map(({ name }) => name), 'Asked a good question']);
  expect(opened.errors).toEqual([]);
});

test('a member opens a link on a phone and reads, without a way to change anything', async () => {
  const opened = await openTogether('tane', { width: 360, theme: 'dark' });
  await values(opened)
    .getByRole('heading', { name: before.values[0]?.name ?? '' })
    .waitFor();
  await guidelines(opened)
    .getByText(before.guidelines.items[0]?.text ?? '')
    .waitFor();
  expect(await opened.tab.getByRole('button', { name: /^Change/ }).count()).toBe(0);
  expect(await barriers(opened)).toEqual([]);
  await opened.tab.getByRole('link', { name: 'Back to the wall' }).click();
  await opened.tab.getByRole('heading', { name: 'The wall' }).waitFor();
  expect(opened.errors).toEqual([]);
});
