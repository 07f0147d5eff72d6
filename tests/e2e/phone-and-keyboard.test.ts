// The main job for somebody on a phone, and for somebody without a mouse.
import { beforeAll, expect, test } from 'vitest';
import { answer, askForHelp, heading, mediatorCard } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { open } from '../support/e2e.ts';
import { barriers, settled, sideways } from '../support/frame.ts';
import { hasFocus, press, tabTo, write } from '../support/keyboard.ts';
import { canary, makeRoom } from '../support/requests.ts';
import { onWall, wordsIn } from '../support/thanking.ts';
import { wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const { team, channel } = wallOf('Customer Care', 'Rota');
const at = { page: 'new-request', teamId: team.id, channelId: channel.id } as const;

beforeAll(makeRoom);

test('a member goes the whole path on a phone of 360 px, and nothing runs off the side', async () => {
  const opened = await open('amina', { at, window: { viewport: { width: 360, height: 740 }, hasTouch: true } });
  const look = async () => {
    const screen = await opened.tab.getByRole('heading', { level: 1 }).first().textContent();
    expect([screen, await sideways(opened), await barriers(opened)]).toEqual([screen, 0, []]);
  };
  const receipt = await askForHelp(opened, {
    about: ['Diego Luna Quispe'],
    mediator: 'Mira Okafor',
    mark: canary('phone'),
    look,
  });
  expect(receipt).not.toBe('');
  expect(opened.errors).toEqual([]);
});

test('a member goes the whole path with the keyboard alone, and hears the title of each screen', async () => {
  const opened = await open('samuel', { at });
  const { tab, page } = opened;
  const button = (name: string) => tab.getByRole('button', { name, exact: true });
  const onto = async (name: string, title: string) => {
    await press(opened, button(name));
    await heading(opened, title).waitFor();
    await expect.poll(() => hasFocus(heading(opened, title))).toBe(true);
  };

  await onto('Begin', 'Safety and fit');
  for (const question of await tab.getByRole('radiogroup').all())
    await press(opened, question.getByRole('radio', { name: 'No' }), 'Space');
  await onto('Continue', 'Talk to each other first');
  for (const question of ['What did you see or hear?', 'What did it do?', 'What do you need?', 'What do you ask for?'])
    await write(opened, answer(opened, question), 'The handover list was empty.');
  await onto('Save and continue', "Your team's guidelines");
  await press(opened, tab.getByRole('checkbox').first(), 'Space');
  await onto('Save and continue', 'A neutral mediator');
  await press(opened, button('Pick people'));
  const picker = page.getByRole('dialog', { name: 'Who is it about?' });
  await write(opened, picker.getByRole('searchbox', { name: 'Search people' }), 'Diego');
  await press(opened, picker.getByRole('checkbox', { name: 'Diego Luna Quispe' }), 'Space');
  await press(opened, picker.getByRole('button', { name: 'Select' }));
  await tab.getByText('Diego Luna Quispe').first().waitFor();
  await write(opened, answer(opened, 'What do you hope for?'), 'That we hand over without a gap.');
  await press(opened, mediatorCard(opened, 'Tāne Ruatapu').getByRole('button', { name: 'Choose Tāne Ruatapu' }));
  await onto('Save and continue', 'Review');
  await press(opened, tab.getByRole('checkbox', { name: /^I give the mediator the go-ahead/ }), 'Space');
  await onto('Submit the request', 'Your request');
  await tab.getByText(/^Receipt \S+$/).waitFor();
  expect(opened.errors).toEqual([]);
});

test('a colleague thanks two others with the keyboard alone, and the focus comes back to where they began', async () => {
  const message = `You both stayed until it worked. ${Date.now()}`;
  const opened = await open('jon', { at: { page: 'wall' }, channelId: channel.id });
  const { tab, page } = opened;
  await settled(opened);
  // However slow the search is: Enter right after typing picks nobody but who was typed.
  const slow = Promise.withResolvers<void>();
  await page.route(/\/members\?search=/, async (route) => {
    await slow.promise;
    await route.continue();
  });
  const start = tab.getByRole('button', { name: 'Thank someone' }).first();
  await press(opened, start);
  const dialog = tab.getByRole('dialog', { name: 'Thank someone' });
  for (const name of ['Amina Yusuf', 'Mira Okafor']) {
    await write(opened, dialog.getByRole('combobox', { name: 'Whom do you thank?' }), name);
    await tab.getByRole('option', { name }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('listbox').getByRole('option', { name }).waitFor();
  }
  slow.resolve();
  // A group of choices takes one Tab; the arrows move inside it.
  await tabTo(opened, dialog.getByRole('radio', { name: 'Kept a commitment' }));
  await page.keyboard.press('ArrowDown');
  await write(opened, wordsIn(dialog), message);
  await press(opened, dialog.getByRole('button', { name: 'Post' }));
  await onWall(opened, message).waitFor();
  await expect.poll(() => hasFocus(start)).toBe(true);
  const posted = await as(person('mira')).does('listRecognitions', {
    params: { teamId: team.id, channelId: channel.id },
  });
  const [card] = posted.items.filter((one) => one.message === message);
  expect(card?.recipients.map(({ displayName }) => displayName)).toEqual(['Amina Yusuf', 'Mira Okafor']);
  expect(card?.value.name).toBe('Spoke clearly');
  expect(opened.errors).toEqual([]);
});
