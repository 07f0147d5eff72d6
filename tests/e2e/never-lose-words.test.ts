// Whoever writes in the path loses nothing (C7): not with the tab, the connection, the service or another device.
import { afterEach, expect, test } from 'vitest';
import { answer, chooseMediator, heading, mediatorCard, toStep } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { crashApi, moveClock, resetClock } from '../support/controls.ts';
import { open, uncaught } from '../support/e2e.ts';
import { eventually } from '../support/eventually.ts';
import { barriers, crashPage, inTab, type Opened, openAgain, passTime } from '../support/frame.ts';
import { completeDraft, makeRoom, own, start, stop, submit } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const seen = 'What did you see or hear?';
const need = 'What do you need?';

afterEach(resetClock);

/** Opens somebody's draft where its questions are. */
const openDraft = async (who: string, id: string): Promise<Opened> => {
  const opened = await open(who, { at: { page: 'request', id }, timeMoves: true });
  await heading(opened, 'Talk to each other first').waitFor();
  return opened;
};

const saved = (who: Person, id: string, words: Record<string, string>): Promise<void> =>
  eventually(async () => expect((await own(who, id)).openCommunication).toMatchObject(words), { within: 90_000 });

test('a member closes the tab and goes on elsewhere, where they stopped', async () => {
  const olena = person('olena');
  const { id } = await start(olena);
  const here = await openDraft('olena', id);
  await answer(here, seen).fill('The rota changed overnight.');
  await here.tab.getByText('Saving').waitFor();
  await here.tab.getByText(/^Saved privately at/).waitFor();
  await here.close();

  const elsewhere = await open('olena', { at: { page: 'mine' } });
  await elsewhere.tab
    .getByRole('link', { name: /A draft, for you alone/ })
    .first()
    .click();
  await heading(elsewhere, 'Talk to each other first').waitFor();
  expect(await answer(elsewhere, seen).inputValue()).toBe('The rota changed overnight.');
  for (const { errors } of [here, elsewhere]) expect(errors).toEqual([]);
});

test('the connection breaks and the page is loaded again; what was written meanwhile is still there and goes out', async () => {
  const khai = person('khai');
  const { id } = await start(khai);
  const opened = await openDraft('khai', id);
  const saving = `**/api/requests/${id}`;
  await opened.page.route(saving, (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.fallback(),
  );
  await answer(opened, seen).fill('Nobody told me of the new shift.');
  await opened.tab.getByText('Not saved yet. Your words are kept on this device').first().waitFor();
  expect(await barriers(opened)).toEqual([]);
  expect((await own(khai, id)).openCommunication).toBeNull();

  await opened.page.reload();
  await heading(opened, 'Talk to each other first').waitFor();
  await expect.poll(() => answer(opened, seen).inputValue()).toBe('Nobody told me of the new shift.');
  const tryNow = opened.tab.getByRole('button', { name: 'Try now' });
  await tryNow.waitFor();
  await opened.page.unroute(saving);
  await tryNow.click();
  await saved(khai, id, { observation: 'Nobody told me of the new shift.' });
  await opened.tab.getByText(/^Saved privately at/).waitFor();
  expect(uncaught(opened)).toEqual([]);
});

test('the service dies while somebody writes and comes back; every word arrives', async () => {
  const jon = person('jon');
  const { id } = await start(jon);
  const opened = await openDraft('jon', id);
  await answer(opened, seen).fill('The list was empty.');
  await crashApi();
  await answer(opened, need).fill('To know in the evening what is open.');
  await saved(jon, id, { observation: 'The list was empty.', need: 'To know in the evening what is open.' });
  await opened.tab.getByText(/^Saved privately at/).waitFor();
  expect(uncaught(opened)).toEqual([]);
});

test('two devices write in the same place; both versions are shown, and the choice reaches both', async () => {
  const priya = person('priya');
  const { id } = await start(priya);
  const [laptop, phone] = [await openDraft('priya', id), await openDraft('priya', id)];
  await answer(laptop, seen).fill('Written on the laptop.');
  await saved(priya, id, { observation: 'Written on the laptop.' });
  await answer(phone, seen).fill('Written on the phone.');

  const choice = phone.tab.getByRole('alert', { name: 'This was changed on another device' });
  await choice.getByText('Written on the laptop.').first().waitFor();
  await choice.getByText('Written on the phone.').first().waitFor();
  expect(await barriers(phone)).toEqual([]);
  await saved(priya, id, { observation: 'Written on the laptop.' });
  await choice.getByRole('button', { name: 'Keep what is written here' }).click();
  await saved(priya, id, { observation: 'Written on the phone.' });
  await choice.waitFor({ state: 'detached' });

  await passTime(laptop, 20);
  await expect.poll(() => answer(laptop, seen).inputValue()).toBe('Written on the phone.');
  for (const { errors } of [laptop, phone]) expect(errors).toEqual([]);
});

test('somebody leaves the tab open over night; in the morning writing goes on as before', async () => {
  const samuel = person('samuel');
  const { id } = await start(samuel);
  const opened = await openDraft('samuel', id);
  await answer(opened, seen).fill('In the evening.');
  await moveClock({ advanceSeconds: 12 * 3600 });
  await answer(opened, seen).fill('In the evening, and in the morning.');
  await saved(samuel, id, { observation: 'In the evening, and in the morning.' });
  await opened.tab.getByText(/^Saved privately at/).waitFor();
  expect(opened.errors).toEqual([]);
});

/** Everything of the app's own storage on this device, as text. */
const onDevice = (opened: Opened): Promise<unknown> =>
  inTab(
    opened,
    `(async () => {
      const database = await new Promise((resolve) => {
        const asked = indexedDB.open('common-ground-unsent');
        asked.onsuccess = () => resolve(asked.result);
        // Whoever only looks makes nothing.
        asked.onupgradeneeded = () => asked.transaction.abort();
        asked.onerror = () => resolve(undefined);
      });
      if (!database) return { copies: 0, text: '' };
      const store = database.transaction('copies').objectStore('copies');
      const all = await new Promise((resolve) => {
        store.getAll().onsuccess = (event) => resolve(event.target.result);
      });
      database.close();
      const text = all.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
      return { copies: all.length, text: text + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) };
    })()`,
  );

/** Lets no word of this request reach the service, and gives the way to end that. */
const cutSaving = async ({ page }: Opened, id: string, status?: number): Promise<() => Promise<void>> => {
  const saving = `**/api/requests/${id}`;
  await page.route(saving, (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback();
    return status ? route.fulfill({ status, json: { status, code: 'not-authenticated' } }) : route.abort();
  });
  return () => page.unroute(saving);
};

test.each([
  [
    'is cleared',
    `new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase('common-ground-unsent');
      deletion.onsuccess = () => resolve();
      deletion.onblocked = () => reject(new Error('still in use'));
    })`,
  ],
  [
    'is cut off without a word',
    `{
      const { open } = IDBFactory.prototype;
      const { transaction } = IDBDatabase.prototype;
      const alive = new WeakSet();
      IDBFactory.prototype.open = function (...asked) {
        const request = open.apply(this, asked);
        request.addEventListener('success', () => alive.add(request.result));
        return request;
      };
      IDBDatabase.prototype.transaction = function (...asked) {
        if (!alive.has(this)) throw new DOMException('The connection is lost.', 'InvalidStateError');
        return transaction.apply(this, asked);
      };
    }`,
  ],
])('the storage of the device %s while somebody writes; what they write next survives a reload', async (_, happens) => {
  const olena = person('olena');
  const { id } = await start(olena);
  const opened = await openDraft('olena', id);
  await cutSaving(opened, id);
  await answer(opened, seen).fill('Before.');
  await expect.poll(() => onDevice(opened)).toMatchObject({ copies: 1 });
  const before = await onDevice(opened);
  await inTab(opened, happens);

  await answer(opened, seen).fill('Afterwards.');
  await expect
    .poll(async () => {
      const now = await onDevice(opened);
      return { now, changed: JSON.stringify(now) !== JSON.stringify(before) };
    })
    .toMatchObject({ now: { copies: 1 }, changed: true });
  await opened.page.reload();
  await heading(opened, 'Talk to each other first').waitFor();
  await expect.poll(() => answer(opened, seen).inputValue()).toBe('Afterwards.');
  expect(uncaught(opened)).toEqual([]);
});

test('the browser crashes in the middle of a sentence; opened again, the sentence is there, and was kept sealed', async () => {
  const tane = person('tane');
  const { id } = await start(tane);
  const opened = await openDraft('tane', id);
  // The save hangs: whatever is on the device was kept while writing.
  await opened.page.route(`**/api/requests/${id}`, (route) =>
    route.request().method() === 'PATCH' ? undefined : route.fallback(),
  );
  await answer(opened, seen).fill('Somebody took my shift without asking.');
  await expect.poll(() => onDevice(opened)).toMatchObject({ copies: 1, text: expect.not.stringContaining('shift') });
  await crashPage(opened);

  const again = await openAgain(opened);
  await heading(again, 'Talk to each other first').waitFor();
  await expect.poll(() => answer(again, seen).inputValue()).toBe('Somebody took my shift without asking.');
  await saved(tane, id, { observation: 'Somebody took my shift without asking.' });
  await expect.poll(() => onDevice(again)).toMatchObject({ copies: 0 });
});

test('the sign-in has run out, and the renewed one as well; when it is back, the words go out by themselves', async () => {
  const grace = person('grace');
  const { id } = await start(grace);
  const opened = await openDraft('grace', id);
  const mend = await cutSaving(opened, id, 401);
  await answer(opened, seen).fill('The meeting was moved without me.');
  await opened.tab.getByText('Not saved yet. Your words are kept on this device').first().waitFor();
  await mend();
  await passTime(opened, 30);
  await saved(grace, id, { observation: 'The meeting was moved without me.' });
  await opened.tab.getByText(/^Saved privately at/).waitFor();
  expect(uncaught(opened)).toEqual([]);
});

test('offline, somebody goes on writing; back online the words go out', async () => {
  const diego = person('diego');
  const { id } = await start(diego);
  const opened = await openDraft('diego', id);
  await opened.page.context().setOffline(true);
  await answer(opened, seen).fill('Written on the train.');
  await passTime(opened, 2);
  await opened.tab.getByText('Not saved yet. Your words are kept on this device').first().waitFor();
  await opened.page.context().setOffline(false);
  await saved(diego, id, { observation: 'Written on the train.' });
  expect(uncaught(opened)).toEqual([]);
});

test('offline, a request is not withdrawn and says why; back online it is still open', async () => {
  const [diego, mira] = [person('diego'), person('mira')];
  await makeRoom();
  const { id } = await submit(diego, mira, { others: [person('noor')] });
  const opened = await open('diego', { at: { page: 'request', id } });
  await opened.tab.getByRole('button', { name: 'Withdraw' }).click();
  const asked = opened.tab.getByRole('dialog', { name: 'Withdraw your request?' });
  await opened.page.context().setOffline(true);
  await asked.getByRole('button', { name: 'Withdraw it' }).click();
  await asked.getByText('No connection').waitFor();
  await asked.getByRole('button', { name: 'Keep it' }).click();
  await asked.waitFor({ state: 'detached' });
  await opened.page.context().setOffline(false);
  await opened.tab.getByText('You are offline.').waitFor({ state: 'detached' });
  expect((await own(diego, id)).state).toBe('submitted');
  expect(uncaught(opened)).toEqual([]);
});

test('the draft is deleted on another device while somebody writes; their words become a new one', async () => {
  const samuel = person('samuel');
  const { id } = await start(samuel);
  const opened = await openDraft('samuel', id);
  await as(samuel).call('deleteDraft', { params: { id } });
  await answer(opened, seen).fill('Nobody answered my mail.');
  const note = opened.tab.getByRole('alert', { name: 'This draft is no longer kept' });
  await note.waitFor();
  expect(await barriers(opened)).toEqual([]);
  await answer(opened, need).fill('An answer.');
  await note.getByRole('button', { name: 'Keep them as a new draft' }).click();
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => answer(opened, seen).inputValue()).toBe('Nobody answered my mail.');
  const { items } = await as(samuel).does('listRequests', { query: { limit: 1 } });
  const made = items[0]?.id ?? '';
  expect(made).not.toBe(id);
  await saved(samuel, made, { observation: 'Nobody answered my mail.', need: 'An answer.' });
  expect(opened.errors).toEqual([]);
});

test('the request is submitted on another device in the middle of a sentence; the sentence is shown and not lost', async () => {
  await makeRoom();
  const olena = person('olena');
  const { id } = await completeDraft(olena, { others: [person('khai')] });
  const opened = await open('olena', { at: { page: 'request', id }, timeMoves: true });
  await toStep(opened, 'Talk', 'Talk to each other first');
  await cutSaving(opened, id);
  await opened.tab.getByText('Three more questions, if they help').click();
  await answer(opened, 'Your own part in it').fill('I never asked why.');
  await opened.tab.getByText('Not saved yet.').first().waitFor();
  const { etag } = await own(olena, id);
  const body = { mediatorId: person('mira').id, consent: true };
  await as(olena).does('submitRequest', { params: { id }, ifMatch: etag, body });

  await passTime(opened, 20);
  const left = opened.tab.getByRole('region', { name: 'Words that were not saved in time' });
  await left.getByText('I never asked why.').waitFor();
  expect(await barriers(opened)).toEqual([]);
  await opened.page.reload();
  await left.getByText('I never asked why.').waitFor();
  await left.getByRole('button', { name: 'Let them go' }).click();
  await left.waitFor({ state: 'detached' });
  await expect.poll(() => onDevice(opened)).toMatchObject({ copies: 0 });
  expect(uncaught(opened)).toEqual([]);
  await stop(olena, id);
});

test('a note that is only half written and the mediator who was chosen are still there after a reload', async () => {
  await makeRoom();
  const khai = person('khai');
  const { id } = await start(khai);
  const opened = await openDraft('khai', id);
  await opened.tab.getByRole('button', { name: 'Note a try' }).click();
  await answer(opened, 'What came of it').fill('She said she would think');
  await expect.poll(() => onDevice(opened)).toMatchObject({ copies: 1, text: expect.not.stringContaining('think') });
  await opened.page.reload();
  await expect.poll(() => answer(opened, 'What came of it').inputValue()).toBe('She said she would think');

  await toStep(opened, 'A mediator', 'A neutral mediator');
  await chooseMediator(opened, 'Mira Okafor');
  await expect.poll(async () => (await own(khai, id)).details?.mediatorId).toBe(person('mira').id);
  const elsewhere = await open('khai', { at: { page: 'request', id } });
  await mediatorCard(elsewhere, 'Mira Okafor').getByRole('button', { pressed: true }).waitFor();
  for (const { errors } of [opened, elsewhere]) expect(errors).toEqual([]);
});
