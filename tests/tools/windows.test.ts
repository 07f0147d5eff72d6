// A window is used again only as far as nothing of the test before is left in it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchForTests } from '../support/chromium.ts';
import { crashPage } from '../support/frame.ts';
import { type BrowserWindow, belongsTo, type WindowKind, windowsOf } from '../support/windows.ts';

const server = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Quiet</title>');
});

let browser: Browser;
let windows: ReturnType<typeof windowsOf>;
let address: string;
const open: BrowserWindow[] = [];

const take = async (kind: WindowKind = {}): Promise<BrowserWindow> => {
  const taken = await windows.take(kind);
  open.push(taken);
  await taken.page.goto(address);
  return taken;
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchForTests();
}, 180_000);
afterEach(async () => {
  for (const { page } of open.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

/** What a page can learn of its device. */
const device = (page: Page) =>
  page.evaluate(`(async () => ({
    kept: [{ ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys(), await indexedDB.databases()],
    size: [innerWidth, innerHeight],
    online: navigator.onLine,
    paper: matchMedia('print').matches,
    answer: await fetch('/asked').then((answer) => answer.text()),
  }))()`);

test('a window that was left is taken again, and nothing of what was done in it is there', async () => {
  windows = windowsOf(browser, address);
  const first = await take();
  const fresh = await device(first.page);
  const { page, errors, calls } = first;
  await page.evaluate(`(async () => {
    localStorage.word = sessionStorage.word = 'kept';
    document.cookie = 'word=kept';
    await caches.open('words');
    await new Promise((resolve) => { indexedDB.open('words').onsuccess = resolve; });
    await fetch('/api/words');
    console.error('said');
  })()`);
  await expect.poll(() => [errors.length, calls.length]).toEqual([1, 2]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/asked', (route) => route.fulfill({ body: 'of the page' }));
  await page.context().route('**/asked', (route) => route.fulfill({ body: 'of the window' }));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ media: 'print' });
  await page.context().newPage();
  await page.context().setOffline(true);
  expect(await device(page)).not.toEqual(fresh);

  await windows.leave(first, {});
  asked.length = 0;
  const again = await take();
  expect(again.page).toBe(page);
  expect(await device(again.page)).toEqual(fresh);
  expect(again.page.context().pages()).toHaveLength(1);
  expect([again.errors, again.calls, asked]).toEqual([[], [], []]);
});

test('whoever takes it again has a device of their own language, zone and time', async () => {
  windows = windowsOf(browser, address);
  const about = (page: Page) =>
    page.evaluate('[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now()]');
  const near = (time: number) => expect.closeTo(time, -5);
  const first = await take({ timeMoves: true });
  await belongsTo(first.page, { language: 'de', timeZone: 'Asia/Tokyo' });
  await first.page.clock.fastForward(7_200_000);
  expect(await about(first.page)).toEqual(['de', 'Asia/Tokyo', near(Date.now() + 7_200_000)]);

  await windows.leave(first, { timeMoves: true });
  const again = await take({ timeMoves: true });
  await belongsTo(again.page, { language: 'fr', timeZone: 'Europe/Paris' });
  await again.page.reload();
  expect(await about(again.page)).toEqual(['fr', 'Europe/Paris', near(Date.now())]);
  await again.page.clock.fastForward(3_600_000);
  expect(await about(again.page)).toEqual(['fr', 'Europe/Paris', near(Date.now() + 3_600_000)]);
});

test('what has crashed, what runs a script of its own and what is of another kind is not taken again', async () => {
  windows = windowsOf(browser, address);
  const [plain, moving, scripted, crashed] = [
    await take(),
    await take({ timeMoves: true }),
    await take({ script: 'window.own = true' }),
    await take(),
  ];
  await crashPage(crashed);
  await windows.leave(crashed, {});
  await windows.leave(scripted, { script: 'window.own = true' });
  await windows.leave(moving, { timeMoves: true });
  expect([plain.page, scripted.page, crashed.page, moving.page]).not.toContain((await take()).page);
  expect((await take({ timeMoves: true })).page).toBe(moving.page);
  await windows.leave(plain, {});
  expect((await take({ script: 'window.own = true' })).page).not.toBe(plain.page);
  expect((await take()).page).toBe(plain.page);
});
