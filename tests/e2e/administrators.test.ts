// What administrators keep for everybody, and how mediators say when they can help.
import type { Locator } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type {
  Mediator,
  NewOrganisationSettings,
  OrganisationSettings,
} from '../../api/src/contract/shapes/organisation.ts';
import { as } from '../support/call.ts';
import { moveClock, resetClock } from '../support/controls.ts';
import { open, uncaught, wordsKept } from '../support/e2e.ts';
import { eventually } from '../support/eventually.ts';
import { barriers, type Opened, settled, sideways } from '../support/frame.ts';
import { inEveryTheme } from '../support/looks.ts';
import { accept, administrator, makeRoom, onRoster, own, submit, told, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const grace = administrator();
const [noor, mira, layla, diego] = [person('noor'), person('mira'), person('layla'), person('diego')];
const reason = 'A hearing before the labour court.';

const entries = async (): Promise<Mediator[]> => (await as(grace).does('listMediators')).items;
const entryOf = async (who: Person) => (await entries()).find((one) => one.person.id === who.id);
const settings = () => as(grace).does('getOrganisationSettings');
const saveSettings = async (change: Partial<NewOrganisationSettings>) => {
  const { etag, promisedDays, referralContacts } = await settings();
  await as(grace).does('putOrganisationSettings', {
    ifMatch: etag,
    body: { promisedDays, referralContacts, ...change },
  });
};

const goToOrganisation = async (opened: Opened): Promise<Opened> => {
  await opened.tab.getByRole('link', { name: 'Settings' }).click();
  await opened.tab.getByRole('link', { name: 'Open what administrators keep' }).click();
  await opened.tab.getByRole('heading', { name: 'For the whole organisation', level: 1 }).waitFor();
  await settled(opened);
  return opened;
};
const openOrganisation = async () => goToOrganisation(await open('grace', { at: { page: 'mine' } }));
const part = ({ tab }: Opened, name: string): Locator => tab.getByRole('region', { name, exact: true });
const row = (opened: Opened, name: string) =>
  part(opened, 'Mediators')
    .getByRole('listitem')
    .filter({ has: opened.tab.getByRole('heading', { name }) });
const isFocused = (button: Locator) => button.evaluate((one) => one === one.ownerDocument.activeElement);

let before: OrganisationSettings;
beforeAll(makeRoom);
beforeEach(async () => {
  before = await settings();
});
afterEach(async () => {
  const { promisedDays, referralContacts } = before;
  await saveSettings({ promisedDays, referralContacts });
  if (await entryOf(noor)) await as(grace).does('removeMediator', { params: { personId: noor.id } });
  await makeRoom();
});

test('an administrator puts somebody on the roster, sets them away, and takes them off it', async () => {
  const opened = await openOrganisation();
  const mediators = part(opened, 'Mediators');
  await mediators.getByRole('button', { name: 'Add somebody' }).click();
  const picker = opened.page.getByRole('dialog', { name: 'Who is to mediate?' });
  await picker.getByRole('searchbox', { name: 'Search people' }).fill('Noor');
  await picker.getByRole('radio', { name: noor.displayName }).check();
  await picker.getByRole('button', { name: 'Select' }).click();
  const added = row(opened, noor.displayName);
  await added.getByRole('button', { name: 'Remove English' }).click();
  await added.getByRole('combobox', { name: 'Time zone' }).fill('Toronto');
  await added.getByRole('button', { name: 'Put on the roster' }).click();
  await added.getByText('Name at least one language.').waitFor();
  await added.getByText('This time zone is not known.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await added.getByRole('combobox', { name: 'Languages' }).pressSequentially('Urd');
  await opened.tab.getByRole('option', { name: 'Urdu' }).click();
  await added.getByRole('combobox', { name: 'Time zone' }).fill('America/Toronto');
  await added.getByRole('checkbox', { name: 'Trained for safety cases' }).check();
  await added.getByRole('button', { name: 'Put on the roster' }).click();
  await added.getByText('Urdu · 09:00 to 17:00, America/Toronto · 5 open requests at most').waitFor();
  expect(await entryOf(noor)).toMatchObject({ languages: ['ur'], trainedForSafety: true, availability: 'open' });

  await added.getByRole('button', { name: `Change ${noor.displayName}` }).click();
  await added.getByRole('radio', { name: /^Away/ }).check();
  await added.getByText('each requester is told that they are away').waitFor();
  await added.getByLabel('Back on').fill('2099-01-31');
  await added.getByRole('button', { name: 'Save' }).click();
  await added.getByText('Away until Jan 31, 2099').waitFor();
  expect(await isFocused(added.getByRole('button', { name: `Change ${noor.displayName}` }))).toBe(true);

  await added.getByRole('button', { name: `Remove ${noor.displayName}` }).click();
  const dialog = opened.tab.getByRole('dialog', { name: `Take ${noor.displayName} off the roster?` });
  await dialog.getByText('is asked whom they want instead').waitFor();
  expect(await dialog.textContent(), 'how many is nobody’s to know').not.toMatch(/\d/);
  expect(await barriers(opened)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take them off' }).click();
  // Behind an open dialog nothing of the page is found.
  await dialog.waitFor({ state: 'detached' });
  await added.waitFor({ state: 'detached' });
  expect(await entryOf(noor)).toBeUndefined();
  expect(opened.errors).toEqual([]);
});

test('what an administrator writes survives another administrator, who was faster', async () => {
  await onRoster(noor, { maximumOpen: 4 });
  const opened = await openOrganisation();
  const noors = row(opened, noor.displayName);
  await noors.getByRole('button', { name: `Change ${noor.displayName}` }).click();
  await noors.getByRole('spinbutton', { name: 'Open requests at most' }).fill('7');
  await onRoster(noor, { maximumOpen: 2, trainedForSafety: true });
  await noors.getByRole('button', { name: 'Save' }).click();
  await noors.getByText('2 open requests at most').waitFor();
  expect(await barriers(opened)).toEqual([]);
  expect(await noors.getByRole('spinbutton').inputValue()).toBe('7');
  await noors.getByRole('button', { name: 'Save mine instead' }).click();
  await noors.getByText('7 open requests at most').waitFor();
  expect(await entryOf(noor)).toMatchObject({ maximumOpen: 7, trainedForSafety: false });
  expect(uncaught(opened)).toEqual([]);
});

test('contacts are named, put in order by keyboard and kept through a reload; what is promised is chosen', async () => {
  await saveSettings({ referralContacts: [] });
  const opened = await openOrganisation();
  const contacts = part(opened, 'Where else people can turn');
  await contacts.getByText('No contact is named yet.').waitFor();
  await contacts.getByRole('button', { name: 'Change contacts' }).click();
  for (const name of ['Ombuds office', 'Helpline']) {
    await contacts.getByRole('button', { name: 'Add a contact' }).click();
    await contacts.getByRole('textbox', { name: 'Name' }).last().fill(name);
  }
  await contacts.getByRole('button', { name: 'Save' }).click();
  await contacts.getByText('Say how to reach them.').first().waitFor();
  expect(await barriers(opened)).toEqual([]);
  const ways = contacts.getByRole('textbox', { name: 'How to reach them' });
  await ways.first().fill('ombuds@meridian.example');
  await ways.last().fill('+44 20 5550 0199');
  await contacts.getByRole('button', { name: 'Move Helpline', exact: true }).focus();
  await opened.page.keyboard.press('ArrowUp');
  await expect.poll(() => wordsKept(opened)).toBe(1);
  await opened.page.reload();
  await goToOrganisation(opened);
  await contacts.getByText('Your changes are not saved yet.').waitFor();
  await contacts.getByRole('button', { name: 'Change contacts' }).click();
  // The days change meanwhile: none of the contacts' business.
  await saveSettings({ promisedDays: 3 });
  await contacts.getByRole('button', { name: 'Save' }).click();
  await contacts.getByRole('button', { name: 'Change contacts' }).waitFor();
  expect(await settings()).toMatchObject({
    promisedDays: 3,
    referralContacts: [
      { name: 'Helpline', channel: '+44 20 5550 0199' },
      { name: 'Ombuds office', channel: 'ombuds@meridian.example' },
    ],
  });
  await part(opened, 'What is promised').getByRole('combobox').selectOption('4 working days');
  await part(opened, 'What is promised').getByText('Saved').waitFor();
  expect(await settings()).toMatchObject({ promisedDays: 4 });
  expect(uncaught(opened)).toEqual([]);
});

test('an administrator stops a clock, whoever takes part reads why, and it runs again', async () => {
  const { id, receipt = '' } = await submit(diego, layla, { others: [noor] });
  await told(diego, id);
  const opened = await openOrganisation();
  const clocks = part(opened, 'Stopped clocks');
  await clocks.getByText('No clock is stopped.').waitFor();
  await clocks.getByRole('button', { name: 'Stop the clock for a receipt number' }).click();
  const number = clocks.getByRole('textbox', { name: 'Receipt number' });
  await number.fill('CG-0000-0000');
  await clocks.getByRole('button', { name: 'Stop the clock', exact: true }).click();
  await clocks.getByText('a sign is wrong or missing').waitFor();
  await clocks.getByText('Name the legal reason.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await number.fill(receipt.toLowerCase());
  await clocks.getByRole('textbox', { name: 'Legal reason' }).fill(reason);
  await clocks.getByRole('button', { name: 'Stop the clock', exact: true }).click();
  const stopped = clocks.getByRole('listitem').filter({ hasText: receipt });
  await stopped.getByText(reason).waitFor();

  const requester = await open('diego', { at: { page: 'request', id } });
  await requester.tab.getByText('Nothing of this is erased for now').waitFor();
  await requester.tab.getByText(reason).waitFor();
  expect(await requester.tab.getByText(/^Kept until/).count()).toBe(0);
  expect(await barriers(requester)).toEqual([]);

  await stopped.getByRole('button', { name: `Let it run again: ${receipt}` }).click();
  await opened.tab.getByRole('dialog').getByText('is erased within a day').waitFor();
  await opened.tab.getByRole('dialog').getByRole('button', { name: 'Let it run again' }).click();
  await clocks.getByText('No clock is stopped.').waitFor();
  expect((await own(diego, id)).hold).toBeUndefined();
  await withdrawAll(diego);
  for (const { errors } of [opened, requester]) expect(errors).toEqual([]);
});

test('figures are a picture with a sentence, and a table behind a switch; fewer than five are said to be that', async () => {
  const now = new Date();
  for (let made = 0; made < 6; made += 1) {
    const { id } = await submit(diego, layla, { others: [noor] });
    await told(diego, id);
    if (made < 4) await accept(layla, id);
    await withdrawAll(diego);
  }
  const next = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 + 3, 9));
  await moveClock({ now: next.toISOString() });
  try {
    const opened = await openOrganisation();
    const figures = part(opened, 'In numbers');
    await figures.getByText(/^In Q\d \d{4} \d+ requests were submitted\.$/).waitFor();
    await figures.getByText(/most often ended like this: Withdrawn/).waitFor();
    await figures.getByText('fewer than five').first().waitFor();
    await inEveryTheme(opened);
    await figures.getByRole('button', { name: 'Show as a table' }).click();
    const newest = figures.getByRole('row').nth(1);
    const { items } = await as(grace).does('getFigures');
    const [shown] = items;
    expect(shown?.submitted).toBeGreaterThanOrEqual(6);
    expect(await newest.getByRole('cell').allInnerTexts()).toContain(String(shown?.outcomes.withdrawn));
    expect(await barriers(opened)).toEqual([]);
    expect(opened.errors).toEqual([]);
  } finally {
    await resetClock();
  }
});

test('a mediator sets themselves away, having read what becomes of what they hold, and is back', async () => {
  const { id } = await submit(diego, mira, { others: [noor] });
  await told(diego, id);
  const opened = await open('mira', { at: { page: 'mine' }, width: 360 });
  await opened.tab.getByRole('link', { name: 'Settings' }).click();
  const life = part(opened, 'How I work as a mediator');
  await life.getByRole('radio', { name: /^Away/ }).check();
  await life.getByText('each requester chooses somebody else').waitFor();
  await life.getByLabel('Back on').fill('2099-02-01');
  expect(await barriers(opened)).toEqual([]);
  expect(await sideways(opened)).toBe(0);
  await life.getByRole('button', { name: 'Save' }).click();
  await life.getByText('Saved', { exact: true }).waitFor();
  expect(await entryOf(mira)).toMatchObject({ availability: 'away', awayUntil: '2099-02-01' });
  await eventually(async () => expect((await own(diego, id)).can.chooseMediator).toBe(true));
  await life.getByRole('radio', { name: /^Open/ }).check();
  await life.getByRole('button', { name: 'Save' }).click();
  await eventually(async () => expect((await entryOf(mira))?.availability).toBe('open'));
  expect((await entryOf(mira))?.awayUntil).toBeUndefined();
  await withdrawAll(diego);
  expect(opened.errors).toEqual([]);
});

test('whoever is no administrator finds neither the way nor the page', async () => {
  const opened = await open('diego', { at: { page: 'mine' } });
  await opened.tab.getByRole('link', { name: 'Settings' }).click();
  await opened.tab.getByRole('heading', { name: 'My working hours' }).waitFor();
  expect(await opened.tab.getByRole('link', { name: 'Open what administrators keep' }).count()).toBe(0);
  expect(await opened.tab.getByRole('heading', { name: 'How I work as a mediator' }).count()).toBe(0);
  expect(opened.errors).toEqual([]);
});
