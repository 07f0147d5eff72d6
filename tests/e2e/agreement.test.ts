// What is agreed, at the mediator's desk: confirmed by each, asked for anew, followed up; and notes for nobody else.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { answer, heading } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { moveClock, resetClock } from '../support/controls.ts';
import { open, uncaught } from '../support/e2e.ts';
import { barriers, inTab, type Opened, openAgain, passTime } from '../support/frame.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { agree, agreed, type Case, commitment, confirm, file, heard, hearing, takenOn } from '../support/mediation.ts';
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

const written = async ({ id }: Case) => (await file(mira, id)).agreement.commitments.map(({ what }) => what);

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

test('notes are saved while they are written, survive a closed tab and a dead connection, and two devices choose', {
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
