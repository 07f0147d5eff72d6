// The windows of the browser, each with a device of its own. One that a test has left is emptied and used again, which
// takes half of what a new one takes.
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { useFonts } from './fonts.ts';
import type { Person } from './world.ts';

export type WindowKind = {
  /** The browser's window and more, as Playwright takes it. */
  window?: BrowserContextOptions;
  /** Shows the fonts of pictures, whatever the machine has. */
  fonts?: boolean;
  /** Lets `passTime` move the clock and the timers of the window. */
  timeMoves?: boolean;
  /** Runs before any script of a page. */
  script?: string;
};

export type BrowserWindow = {
  page: Page;
  /** Uncaught errors, console errors and refused contents of all pages in it, in order. A good test ends with none. */
  errors: string[];
  /** The last calls of the API and what they were answered with, in order: what a failing test wants to know. */
  calls: string[];
};

const viewport = { width: 1440, height: 900 };

const heard = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    // teams-js asks a Microsoft address for host names at load and falls back to its own list, offline and here alike.
    if (message.type() !== 'error' || message.location().url.startsWith('https://res.cdn.office.net/')) return;
    // A call that the API refuses is the app's business to show, and no error of the page.
    if (/status of 4\d\d/.test(message.text())) return;
    errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
};

const lastCalls = 40;

const called = (context: BrowserContext): string[] => {
  const calls: string[] = [];
  const note = (what: string) => {
    calls.push(`${new Date().toISOString().slice(14, 23)} ${what}`);
    if (calls.length > lastCalls) calls.shift();
  };
  const ofApi = (url: string) => url.match(/[/]api([/].*)/)?.[1];
  context.on('request', (request) => {
    const path = ofApi(request.url());
    if (path) note(`${request.method()} ${path}`);
  });
  context.on('response', (response) => {
    const path = ofApi(response.url());
    if (path) note(`${response.request().method()} ${path}: ${response.status()}`);
  });
  return calls;
};

const sessions = new WeakMap<Page, CDPSession>();

/** From now on the page runs on a device with the language and the time zone of this person. */
export const belongsTo = async (
  page: Page,
  { language, timeZone }: Pick<Person, 'language' | 'timeZone'>,
): Promise<void> => {
  // A page takes its language and zone from one session alone.
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { userAgent } = await session.send('Browser.getVersion');
  await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
  await session.send('Emulation.setLocaleOverride', { locale: language });
  await session.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
};

export const openWindow = async (browser: Browser, kind: WindowKind): Promise<BrowserWindow> => {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...kind.window });
  if (kind.fonts) await useFonts(context);
  if (kind.timeMoves) await context.clock.install();
  if (kind.script) await context.addInitScript(kind.script);
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  return { page, errors: heard(page), calls: called(context) };
};

const forget = `(async () => {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const { name } of await indexedDB.databases())
    await new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(name);
      deletion.onsuccess = resolve;
      deletion.onerror = deletion.onblocked = () => reject(new Error(name + ' was not deleted'));
    });
})()`;

/** Nothing of what was done in the window is left in it. `quiet` is a page of the same origin that does nothing. */
const empty = async ({ page, errors, calls }: BrowserWindow, { timeMoves }: WindowKind, quiet: string) => {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.setOffline(false);
  await page.goto(quiet);
  await page.unrouteAll();
  await context.unrouteAll();
  page.removeAllListeners('request');
  await page.emulateMedia({ media: null });
  await page.setViewportSize(viewport);
  if (timeMoves) await page.clock.setSystemTime(Date.now());
  await page.evaluate(forget);
  await context.clearCookies();
  errors.length = 0;
  calls.length = 0;
};

const most = 3;

/** Windows to take and to leave. Those that are unlike others are opened and closed each time. */
export const windowsOf = (browser: Browser, quiet: string) => {
  const left: { readonly kind: WindowKind; readonly opened: BrowserWindow }[] = [];
  const crashed = new WeakSet<Page>();
  const isUsual = ({ window, fonts, script }: WindowKind) => !window && !fonts && !script;

  return {
    async take(kind: WindowKind): Promise<BrowserWindow> {
      const fits = left.findIndex((one) => Boolean(one.kind.timeMoves) === Boolean(kind.timeMoves));
      const [again] = isUsual(kind) && fits >= 0 ? left.splice(fits, 1) : [];
      if (again) return again.opened;
      const opened = await openWindow(browser, kind);
      opened.page.on('crash', (page) => crashed.add(page));
      return opened;
    },
    async leave(opened: BrowserWindow, kind: WindowKind): Promise<void> {
      const { page } = opened;
      if (!isUsual(kind) || page.isClosed() || crashed.has(page)) return page.context().close();
      await empty(opened, kind, quiet);
      left.push({ kind, opened });
      if (left.length > most) await left.shift()?.opened.page.context().close();
    },
  };
};
