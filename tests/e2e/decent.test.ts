// A card that should not stand as it is: reported, hidden, understood by its author, shown again.
import { expect, test } from 'vitest';
import { open } from '../support/e2e.ts';
import { barriers, type Opened, settled } from '../support/frame.ts';
import { onWall } from '../support/thanking.ts';
import { post, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'Rota');
const [jon, amina, layla] = [person('jon'), person('amina'), person('layla')];

const openWall = async (who: string): Promise<Opened> => {
  const opened = await open(who, { at: { page: 'wall' }, channelId: wall.channel.id });
  await settled(opened);
  return opened;
};

test('a member reports a card; an owner hides it with a note; its author learns why, and it can be shown again', async () => {
  const message = `You were late again, and told us why at last. ${Date.now()}`;
  await post(wall, jon, [layla], { message });

  const member = await openWall('grace');
  await onWall(member, message).getByRole('button', { name: 'More for this card' }).click();
  await member.tab.getByRole('menuitem', { name: 'Report' }).click();
  const report = member.tab.getByRole('dialog', { name: 'Report this card' });
  await report.getByRole('button', { name: 'Report' }).click();
  await report.getByText('Choose what fits best.').waitFor();
  await report.getByRole('radio', { name: 'It hurts somebody' }).check();
  await report.getByRole('textbox').fill('Being late is nobody else’s business.');
  expect(await barriers(member)).toEqual([]);
  await report.getByRole('button', { name: 'Report' }).click();
  await member.tab
    .getByRole('dialog', { name: 'Thank you for telling' })
    .getByRole('button', { name: 'Close' })
    .click();
  expect(await member.tab.getByRole('link', { name: /^For owners/ }).count()).toBe(0);

  const owner = await openWall('amina');
  await owner.tab.getByRole('link', { name: /^For owners.*wait/ }).waitFor();
  // Whoever is told in Teams comes straight to what waits.
  await owner.go({ person: amina, at: { page: 'owners' }, channelId: wall.channel.id });
  const waiting = owner.tab
    .getByRole('region', { name: 'Reported' })
    .getByRole('listitem')
    .filter({ hasText: message });
  await waiting.getByText('Being late is nobody else’s business.').waitFor();
  expect(await barriers(owner)).toEqual([]);
  await waiting.getByRole('button', { name: 'Hide it' }).click();
  const hiding = owner.tab.getByRole('dialog', { name: 'Hide this card?' });
  await hiding.getByRole('textbox').fill('Please leave out the reason.');
  await hiding.getByRole('button', { name: 'Hide from the wall' }).click();
  const hidden = owner.tab.getByRole('region', { name: 'Hidden' }).getByRole('listitem').filter({ hasText: message });
  await hidden.first().waitFor();
  await waiting.waitFor({ state: 'detached' });

  await member.page.reload();
  await settled(member);
  expect(await onWall(member, message).count()).toBe(0);
  const author = await open('jon', { at: { page: 'mine' } });
  await author.tab.getByRole('tab', { name: 'Given' }).click();
  const mine = author.tab.getByRole('listitem').filter({ hasText: message });
  await mine.getByText('Please leave out the reason.').waitFor();
  expect(await barriers(author)).toEqual([]);

  await hidden.first().getByRole('button', { name: 'Show it again' }).click();
  await owner.tab.getByRole('dialog').getByRole('button', { name: 'Let it be shown' }).click();
  await hidden.first().waitFor({ state: 'detached' });
  await member.page.reload();
  await onWall(member, message).waitFor();
  for (const { errors } of [member, owner, author]) expect(errors).toEqual([]);
});

test('an owner sees how recognition is spread as a picture and as a table; a colleague is reminded of nobody unasked', async () => {
  for (let posted = 0; posted < 12; posted += 1) await post(wall, posted % 2 ? jon : layla, [amina]);
  const owner = await openWall('amina');
  await owner.tab.getByRole('link', { name: /^For owners/ }).click();
  const spread = owner.tab.getByRole('region', { name: 'How recognition is spread' });
  await spread.getByText(/members were thanked by name in the last 90 days/).waitFor();
  await spread.getByText(/Most thanks are for Listened and understood/).waitFor();
  expect(await barriers(owner)).toEqual([]);
  await spread.getByRole('button', { name: 'Show as a table' }).click();
  await spread
    .getByRole('table')
    .getByRole('row', { name: /Listened and understood/ })
    .waitFor();
  expect(await spread.getByText(amina.displayName).count()).toBe(0);

  const author = await openWall('jon');
  await author.tab.getByRole('button', { name: 'Thank someone' }).first().click();
  const dialog = author.tab.getByRole('dialog', { name: 'Thank someone' });
  await dialog.waitFor();
  expect(await dialog.getByRole('region', { name: 'Whom have I not thanked lately?' }).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Whom have I not thanked lately?' }).click();
  const panel = dialog.getByRole('region', { name: 'Whom have I not thanked lately?' });
  const somebody = panel.getByRole('listitem').first().getByRole('button');
  // Half of all people rest at any time, so that a missing name says nothing: now and then all do.
  await somebody.or(panel.getByText('Nobody comes to mind just now.')).waitFor();
  if (await somebody.isVisible()) {
    // Beside it stands a face, with initials until its photo is here.
    const name = (await somebody.locator('bdi').textContent()) ?? '';
    await somebody.click();
    // Whom they thank is said in the field; the preview names nobody who is asked first.
    await dialog.getByRole('listbox', { name: 'Whom do you thank?' }).getByRole('option', { name }).waitFor();
  }
  await dialog.getByRole('combobox', { name: 'Whom do you thank?' }).fill(amina.displayName);
  await author.tab.getByRole('option', { name: amina.displayName }).click();
  await dialog.getByText(`Three of your last five thanks went to ${amina.displayName}.`).waitFor();
  expect(await barriers(author)).toEqual([]);
  for (const { errors } of [owner, author]) expect(errors).toEqual([]);
});
