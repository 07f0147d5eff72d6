// What is agreed, at the mediator's desk: written by keyboard, confirmed by each, followed up; and notes for nobody else.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { answer, heading } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { moveClock, resetClock } from '../support/controls.ts';
import { open, uncaught } from '../support/e2e.ts';
import { barriers, crashPage, inTab, type Opened, openAgain, passTime } from '../support/frame.ts';
import { press, tabTo, write } from '../support/keyboard.ts';
import { inEveryTheme } from '../support/looks.ts';
import {
  agree,
  agreed,
  type Case,
  commitment,
  confirm,
  file,
  handIn,
  heard,
  hearing,
  inDays,
  takenOn,
} from '../support/mediation.ts';
import { makeRoom, withdrawAll } from '../support/requests.ts';
import { person } from '../support/world.ts';

const [mira, jon, amina] = [person('mira'), person('jon'), person('amina')];

beforeAll(makeRoom);
afterEach(async () => {
  await resetClock();
  await withdrawAll(jon);
});

const tabs = ['Overview', 'Voices', 'Agreement', 'History', 'My notes'];
const button = ({ tab }: Opened, name: string | RegExp) => tab.getByRole('button', { name });
const row = ({ tab }: Opened, n: number) => tab.getByRole('group', { name: `Commitment ${n}` });

/** The mediator's file with one of its parts open, without a mouse. */
const openPart = async (id: string, part: string, opened?: Opened): Promise<Opened> => {
  const desk = opened ?? (await open('mira', { at: { page: 'desk', requestId: id }, timeMoves: true }));
  await heading(desk, /^Request CG-/).waitFor();
  await tabTo(desk, desk.tab.getByRole('tab', { name: tabs[0] }));
  for (let at = 0; at < tabs.indexOf(part); at++) await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('Enter');
  await desk.tab.getByRole('tabpanel', { name: part }).waitFor();
  return desk;
};

/** A day field is the browser's own, and in which order it takes the keys depends on the machine. */
const chooseDay = async (opened: Opened, n: number, day: string): Promise<void> => {
  const field = row(opened, n).getByLabel('By when');
  await tabTo(opened, field);
  await field.fill(day);
};

const written = async ({ id }: Case) => (await file(mira, id)).agreement.commitments.map(({ what }) => what);

test('a mediator writes what was agreed by keyboard alone; what is missing is said at its field, and a reload takes nothing', {
  timeout: 150_000,
}, async () => {
  const of = await hearing(jon, mira, { others: [amina] });
  await handIn(of, amina, 'How Amina sees it.');
  const early = await openPart(of.id, 'Agreement');
  await early.tab.getByText('Nothing is agreed yet').waitFor();
  expect(await barriers(early)).toEqual([]);
  await early.close();
  for (const who of [jon, amina]) await heard(of, who);

  const desk = await openPart(of.id, 'Agreement');
  await press(desk, desk.tab.getByRole('tabpanel').getByRole('button', { name: 'Write the agreement' }));
  await press(desk, button(desk, 'Save and ask to confirm'));
  for (const trouble of ['Say what was agreed.', 'Choose whose commitment this is.', 'Choose a day.'])
    await row(desk, 1).getByText(trouble).waitFor();
  expect(await barriers(desk)).toEqual([]);
  await desk.page.keyboard.insertText('A note before six.');
  await write(desk, row(desk, 1).getByRole('textbox', { name: 'How we talk about it' }), 'In the channel.');
  await tabTo(desk, row(desk, 1).getByRole('combobox', { name: 'Who' }));
  await desk.page.keyboard.type('Amina');
  await chooseDay(desk, 1, inDays(1));
  await row(desk, 1)
    .getByText(/Is that enough time|Not one of their working days/)
    .waitFor();

  await press(desk, button(desk, 'Add a commitment'));
  await desk.page.keyboard.insertText('Says early when it is late.');
  await tabTo(desk, row(desk, 2).getByRole('combobox', { name: 'Who' }));
  await desk.page.keyboard.type('Jon');
  await chooseDay(desk, 2, inDays(20));
  await press(desk, button(desk, 'Move Says early when it is late. up'));
  await press(desk, button(desk, 'Remove A note before six.'));
  await press(desk, button(desk, 'Put it back'));
  expect(await row(desk, 2).getByRole('textbox', { name: 'What was agreed' }).inputValue()).toBe('A note before six.');

  await desk.page.reload();
  await openPart(of.id, 'Agreement', desk);
  await row(desk, 2).waitFor();
  expect(await written(of)).toEqual([]);
  await press(desk, button(desk, 'Save and ask to confirm'));
  await desk.tab.getByText('It holds when everybody has confirmed exactly this.').waitFor();
  await desk.tab.getByRole('table', { name: 'What was agreed' }).getByText('A note before six.').waitFor();
  expect(await written(of)).toEqual(['Says early when it is late.', 'A note before six.']);
  await inEveryTheme(desk);
  for (const { errors } of [early, desk]) expect(errors).toEqual([]);
});

test('a yes is shown and asked for anew after a change; what another device saved stands beside it; with the last yes it holds', {
  timeout: 150_000,
}, async () => {
  const of = await hearing(jon, mira, { others: [amina] });
  for (const who of [jon, amina]) await heard(of, who);
  await agree(of, [commitment(amina)]);
  const desk = await openPart(of.id, 'Agreement');
  await button(desk, 'Change the agreement').click();
  await row(desk, 1).getByRole('textbox', { name: 'What was agreed' }).fill('The list is there before five.');
  // The page does not know of this yes yet: saving must not take it back unseen.
  await confirm(of, jon);
  await button(desk, 'Save and ask to confirm').click();
  await desk.tab.getByText(/^Something happened since you opened this/).waitFor();
  await desk.tab
    .getByText(/^Jon Berg has confirmed what was written before\. Saving a change asks everybody anew\./)
    .waitFor();
  expect((await file(mira, of.id)).agreement.confirmations).toHaveLength(1);
  expect(await barriers(desk)).toEqual([]);
  await button(desk, 'Save and ask to confirm').click();
  await button(desk, 'Change the agreement').waitFor();
  expect((await file(mira, of.id)).agreement).toMatchObject({
    commitments: [{ what: 'The list is there before five.' }],
    confirmations: [],
  });

  await button(desk, 'Change the agreement').click();
  await row(desk, 1).getByRole('textbox', { name: 'What was agreed' }).fill('Written here.');
  await agree(of, [commitment(amina, { what: 'Written elsewhere.' })]);
  await passTime(desk, 20);
  const choice = desk.tab.getByRole('alert', { name: 'This was changed on another device' });
  await choice.getByText('Written elsewhere.').waitFor();
  await choice.getByText('Written here.').waitFor();
  expect(await barriers(desk)).toEqual([]);
  await choice.getByRole('button', { name: 'Keep what is written here' }).click();
  expect(await written(of)).toEqual(['Written elsewhere.']);
  await button(desk, 'Save and ask to confirm').click();
  await button(desk, 'Change the agreement').waitFor();
  expect(await written(of)).toEqual(['Written here.']);

  await button(desk, 'Change the agreement').click();
  await row(desk, 1).getByRole('textbox', { name: 'What was agreed' }).fill('Too late.');
  for (const who of [jon, amina]) await confirm(of, who);
  await button(desk, 'Save and ask to confirm').click();
  await desk.tab.getByText(/^Everybody had confirmed the agreement before you saved/).waitFor();
  await desk.tab.getByText('Too late.').waitFor();
  await desk.tab.getByText(/^Everybody has confirmed this\. It holds since/).waitFor();
  expect(await barriers(desk)).toEqual([]);
  expect(desk.errors).toEqual([]);
});

test('check-ins show at the desk what each answered; commitments are marked; the agreement alone is on paper', {
  timeout: 150_000,
}, async () => {
  const of = await agreed(jon, mira, { others: [amina] });
  await moveClock({ advanceSeconds: 15 * 86_400 });
  const words = 'It is quieter, too quiet.';
  await as(jon).does('answerCheckIn', {
    params: { id: of.id, n: '1' },
    body: { holding: 'partly', worse: true, text: words },
  });
  const desk = await open('mira', { at: { page: 'desk', requestId: of.id }, width: 360 });
  await openPart(of.id, 'Agreement', desk);
  await desk.tab.getByText(/^2 commitments are open; the first is due/).waitFor();
  const checkIns = desk.tab.getByRole('list', { name: 'Check-ins' });
  const first = checkIns.getByRole('listitem').filter({ hasText: /^Check-in 1/ });
  await first.getByText(words).waitFor();
  await first.getByText('It is holding in part').waitFor();
  await first.getByText(/^Something has become worse for them/).waitFor();
  await first.getByText('Has not answered yet').waitFor();
  expect(await barriers(desk)).toEqual([]);
  expect(await inTab(desk, 'document.documentElement.scrollWidth <= innerWidth')).toBe(true);

  const mine = desk.tab.getByRole('group', { name: /^What became of it/ }).first();
  await press(desk, mine.getByRole('button', { name: 'Done', exact: true }));
  await desk.tab.getByText(/^One commitment is open; it is due/).waitFor();
  expect((await file(mira, of.id)).agreement.commitments.map(({ state }) => state)).toEqual(['done', 'open']);

  await inTab(desk, 'window.print = () => {}');
  await press(desk, button(desk, 'Print'));
  await desk.page.emulateMedia({ media: 'print' });
  await heading(desk, /^Agreement, request CG-/).waitFor();
  expect(await inTab(desk, 'document.body.innerText')).not.toContain(words);
  expect(desk.errors).toEqual([]);
});

test('notes are saved while they are written, survive a crash and a dead connection, and two devices choose', {
  timeout: 150_000,
}, async () => {
  const of = await takenOn(jon, mira, { others: [amina] });
  const notes = async () => (await as(mira).does('getNotes', { params: { id: of.id } })).text;
  const desk = await openPart(of.id, 'My notes');
  const field = (opened: Opened) => answer(opened, 'Notes for yourself');
  await field(desk).fill('Speak slowly with both.');
  await desk.tab.getByText(/^Saved privately at/).waitFor();
  expect(await notes()).toBe('Speak slowly with both.');
  await desk.tab.getByText(/^They are destroyed 30 days after the request is closed/).waitFor();
  expect(await barriers(desk)).toEqual([]);

  await desk.page
    .context()
    .route('**/notes', (route) =>
      route.request().method() === 'PUT' ? route.abort('connectionreset') : route.fallback(),
    );
  await field(desk).fill('Speak slowly with both. Ask about Monday.');
  await desk.tab.getByText('Not saved yet. Your words are kept on this device').first().waitFor();
  expect(await barriers(desk)).toEqual([]);
  await crashPage(desk);
  const again = await openAgain(desk);
  await desk.page.close();
  await openPart(of.id, 'My notes', again);
  await expect.poll(() => field(again).inputValue()).toBe('Speak slowly with both. Ask about Monday.');
  expect(await notes()).toBe('Speak slowly with both.');

  const { etag } = await as(mira).does('getNotes', { params: { id: of.id } });
  await as(mira).does('putNotes', { params: { id: of.id }, ifMatch: etag, body: { text: 'From the phone.' } });
  await again.page.context().unroute('**/notes');
  await passTime(again, 31);
  const choice = again.tab.getByRole('alert', { name: 'This was changed on another device' });
  await choice.getByText('From the phone.').waitFor();
  expect(await notes()).toBe('From the phone.');
  expect(await barriers(again)).toEqual([]);
  await choice.getByRole('button', { name: 'Keep what is written here' }).click();
  await expect.poll(notes).toBe('Speak slowly with both. Ask about Monday.');
  await again.tab.getByText(/^Saved privately at/).waitFor();

  const { etag: version } = await file(mira, of.id);
  await as(mira).does('closeRequest', { params: { id: of.id }, ifMatch: version, body: { outcome: 'not-agreed' } });
  await again.page.reload();
  await openPart(of.id, 'My notes', again);
  await again.tab.getByText(/^The request is closed\. Your notes are kept until/).waitFor();
  await expect.poll(() => field(again).inputValue()).toBe('Speak slowly with both. Ask about Monday.');
  for (const opened of [desk, again]) expect(uncaught(opened)).toEqual([]);
});
