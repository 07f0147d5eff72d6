// A wall that has grown for years: all of it can be read, it stays light, and whoever comes back finds their place.
import { beforeAll, expect, test } from 'vitest';
import { open } from '../support/e2e.ts';
import { inTab, type Opened, passTime, settled } from '../support/frame.ts';
import { post, readAll, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Platform', 'Releases');
const [tane, olena] = [person('tane'), person('olena')];
const many = 130;
/** Cards on the screen, and some screens ahead and behind. */
const mostAtOnce = 84;

beforeAll(async () => {
  for (let posted = 0; posted < many; posted += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        post(wall, tane, [olena], {
          message: `Release ${posted + at}. ${'It went out in time. '.repeat((posted * 7 + at) % 12)}`,
        }),
      ),
    );
}, 180_000);

const openWall = async (): Promise<Opened> => {
  const opened = await open('olena', { at: { page: 'wall' }, channelId: wall.channel.id });
  await settled(opened);
  return opened;
};

/**
 * Scrolls as a wheel does to where the wall begins, however long the cards of a page take to come; gives every card
 * that was there, and the most there were at once.
 */
const scrollToTheEnd = (opened: Opened) =>
  inTab(
    opened,
    `(async () => {
      const seen = new Set();
      let most = 0;
      const end = performance.now() + 30_000;
      for (let still = 0; still < 12 && performance.now() < end; ) {
        const before = scrollY;
        scrollBy(0, 700);
        await new Promise((resolve) => setTimeout(resolve, 60));
        const cards = [...document.querySelectorAll('[data-card]')];
        most = Math.max(most, cards.length);
        for (const card of cards) seen.add(card.dataset.card);
        const atTheEnd = document.body.innerText.includes('This is where the wall begins.');
        still = atTheEnd && scrollY === before ? still + 1 : 0;
      }
      return { seen: [...seen], most };
    })()`,
  ) as Promise<{ seen: string[]; most: number }>;

test('somebody scrolls down to the very first card; the page holds a few screens of them and no more', async () => {
  const opened = await openWall();
  const { seen, most } = await scrollToTheEnd(opened);
  await opened.tab.getByText('This is where the wall begins.').waitFor();
  const all = (await readAll(wall, olena, { limit: 100 })).map(({ id }) => id);
  expect(all.length).toBeGreaterThanOrEqual(many);
  expect(all.filter((id) => !seen.includes(id))).toEqual([]);
  expect(most).toBeLessThanOrEqual(mostAtOnce);

  // What was far away comes back, in its place and with its number.
  await inTab(opened, 'scrollTo(0, 0)');
  const first = opened.tab.getByRole('list', { name: 'Recognitions, newest first' }).getByRole('listitem').first();
  await expect.poll(() => first.getAttribute('aria-posinset')).toBe('1');
  await first.getByRole('article').waitFor();
  expect(opened.errors).toEqual([]);
});

test('somebody who flings down the wall, frame by frame, comes to the very first card as well', async () => {
  const opened = await openWall();
  const reached = await inTab(
    opened,
    `(async () => {
      const last = () => document.querySelector('[role=list] > div:last-child [aria-posinset]:last-child');
      const end = Date.now() + 20_000;
      while (!(last() && last().ariaSetSize === last().ariaPosInSet) && Date.now() < end) {
        scrollBy(0, 900);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return Number(last()?.ariaPosInSet);
    })()`,
  );
  expect(reached).toBe((await readAll(wall, olena, { limit: 100 })).length);
  expect(opened.errors).toEqual([]);
});

test('somebody far below takes the new cards from the pill and stands at the newest', async () => {
  const opened = await open('olena', { at: { page: 'wall' }, channelId: wall.channel.id, timeMoves: true });
  await settled(opened);
  await inTab(opened, 'scrollTo(0, document.documentElement.scrollHeight)');
  const { id } = await post(wall, tane, [olena]);
  await passTime(opened, 20);
  const pill = opened.tab.getByRole('button', { name: /^\d+ new$/ });
  await pill.waitFor();
  await pill.click();
  await expect.poll(() => inTab(opened, 'document.activeElement?.dataset.card')).toBe(id);
  expect(await inTab(opened, 'scrollY')).toBe(0);
  expect(opened.errors).toEqual([]);
});

test('whoever looks up how the team works comes back to the card they were at', async () => {
  const opened = await openWall();
  await scrollToTheEnd(opened);
  await inTab(opened, 'scrollTo(0, Math.round(document.documentElement.scrollHeight / 2))');
  const onScreen = () =>
    inTab(
      opened,
      `[...document.querySelectorAll('[data-card]')].find((card) => card.getBoundingClientRect().top > 0)?.dataset.card`,
    );
  await expect.poll(onScreen).toBeTruthy();
  const card = await onScreen();
  await opened.tab.getByRole('link', { name: 'How we work together' }).dispatchEvent('click');
  await opened.tab.getByRole('heading', { name: 'What we thank each other for' }).waitFor();
  expect(await inTab(opened, 'scrollY')).toBe(0);
  await opened.tab.getByRole('link', { name: 'Back to the wall' }).click();
  await expect.poll(onScreen).toBe(card);
  expect(opened.errors).toEqual([]);
});
