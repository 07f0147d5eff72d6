// Whoever writes in the path loses nothing (C7): not with the tab, the connection, the service or another device.
import { afterEach, expect, test } from 'vitest';
import { answer, heading } from '../support/asking.ts';
import { crashApi, moveClock, resetClock } from '../support/controls.ts';
import { open, uncaught } from '../support/e2e.ts';
import { eventually } from '../support/eventually.ts';
import { barriers, type Opened, passTime } from '../support/frame.ts';
import { own, start } from '../support/requests.ts';
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
  eventually(async () => expect((await own(who, id)).openCommunication).toMatchObject(words), { within: 20_000 });

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
  await opened.page.unroute(saving);
  await opened.tab.getByRole('button', { name: 'Try now' }).click();
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
