// The Teams frame in a real browser: who looks, at what place, in which theme, language and width.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Result } from 'axe-core';
import type { Browser, Frame, FrameLocator } from 'playwright-core';
import { type Place, teamsLinkTo } from '../../api/src/contract/place.ts';
import { eventually } from './eventually.ts';
import { type BrowserWindow, belongsTo, openWindow, type WindowKind } from './windows.ts';
import type { Person, World } from './world.ts';

export type Theme = 'default' | 'dark' | 'contrast';

export type Opening = {
  person: Person;
  /** A place of the app, or any Teams link; what the frame shows first when left out. */
  at?: Place | string;
  /** The channel whose wall a place of the wall means. */
  channelId?: string;
  theme?: Theme;
  /** A language tag such as `de` or `ar`. */
  locale?: string;
  /** The width of the tab in CSS pixels as the frame offers it: 1280, 768 or 360; the whole window when left out. */
  width?: 1280 | 768 | 360;
} & WindowKind;

/** An open Teams frame. */
export type Opened = BrowserWindow & {
  /** Who it was opened as. */
  person: Person;
  /** What the app shows: locate in it by role and name, as a person would. */
  tab: FrameLocator;
  /** Opens another place as the same or another person; the page is loaded anew. */
  go(opening: Opening): Promise<void>;
  picture(path: string): Promise<void>;
  close(): Promise<void>;
};

const tabFrame = 'iframe[title="Common Ground"]';

const addressOf = (world: World, { person, at, channelId, theme, locale, width }: Opening) => {
  const url = new URL('/', world.urls.frame);
  url.searchParams.set('person', person.userPrincipalName);
  if (at) {
    const app = { appId: world.appId, tenantId: world.tenantId, ...(channelId && { channelId }) };
    url.searchParams.set('open', typeof at === 'string' ? at : teamsLinkTo(at, app));
  }
  if (theme) url.searchParams.set('theme', theme);
  if (locale) url.searchParams.set('locale', locale);
  if (width) url.searchParams.set('width', String(width));
  return url.href;
};

/** Opens the frame in a window that is there. */
export const showFrame = async (window: BrowserWindow, world: World, opening: Opening): Promise<Opened> => {
  const { page } = window;
  const go = async (next: Opening) => {
    await belongsTo(page, next.person);
    await page.goto(addressOf(world, next));
  };
  await go(opening);
  return {
    ...window,
    person: opening.person,
    tab: page.frameLocator(tabFrame),
    go,
    picture: async (path) => {
      await page.screenshot({ path, animations: 'disabled' });
    },
    close: () => page.context().close(),
  };
};

export const openFrame = async (browser: Browser, world: World, opening: Opening): Promise<Opened> =>
  showFrame(await openWindow(browser, opening), world, opening);

/** A new window of the same browser at the same place, with what the first one left on the device. */
export const openAgain = async (opened: Opened): Promise<Opened> => {
  const page = await opened.page.context().newPage();
  await belongsTo(page, opened.person);
  await page.goto(opened.page.url());
  return { ...opened, page, tab: page.frameLocator(tabFrame) };
};

/** Ends the process that shows the page, as a crash of the browser's renderer does. */
export const crashPage = async ({ page }: BrowserWindow): Promise<void> => {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Nobody is left to answer.
  void session.send('Page.crash').catch(() => {});
  await crashed;
};

/** The app's own page inside the frame. */
const insideTab = async ({ page }: Opened): Promise<Frame> => {
  const element = await page.locator(tabFrame).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The tab is not open.');
  return frame;
};

/** The value of a JavaScript expression in the app's page, as JSON can carry it. */
export const inTab = async (opened: Opened, expression: string): Promise<unknown> =>
  (await insideTab(opened)).evaluate(expression);

/** Packed, because the way to the page takes longer than axe itself needs to start. */
const packedAxe = gzipSync(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')))).toString('base64');

const bringAxe = async (frame: Frame): Promise<void> => {
  await frame.evaluate(`(async () => {
    const packed = Uint8Array.from(atob('${packedAxe}'), (letter) => letter.charCodeAt(0));
    const source = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    self.axeSource = await new Response(source).text();
  })()`);
  await frame.evaluate('(0, eval)(axeSource), delete self.axeSource');
};

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// Fluent's keyboard library keeps focus inside lists with these; they hand the focus on and are never read.
const handingOn = '[data-tabster-dummy]';

/** What is on its way from one look to another has got there: a colour in between is nobody's. */
const arrived = `async () => {
  const ends = ({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime < Infinity;
  await Promise.allSettled(document.getAnimations().filter(ends).map(({ finished }) => finished));
}`;

/** What axe finds against WCAG 2.0 A to 2.2 AA in one page or frame, one sentence per rule and element. */
export const barriersIn = async (frame: Frame): Promise<string[]> => {
  if (!(await frame.evaluate('"axe" in window'))) await bringAxe(frame);
  const options = JSON.stringify({ runOnly: wcag, resultTypes: ['violations'], preload: { assets: ['media'] } });
  const { violations }: { violations: Result[] } = await frame.evaluate(
    `(${arrived})().then(() => axe.run({ exclude: [['${handingOn}']] }, ${options}))`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary?.replaceAll('\n', ' ') ?? ''}`),
  );
};

/** The same inside the app: the window around it is Teams' business, and reading all frames takes far longer. */
export const barriers = async (opened: Opened): Promise<string[]> => barriersIn(await insideTab(opened));

/** How many pixels the page is wider than its frame. */
export const sideways = (opened: Opened) =>
  inTab(opened, 'document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** There is something to read, and nothing says any more that it is on its way (in English). */
export const settled = async ({ tab }: Opened): Promise<void> => {
  await tab.getByRole('heading').first().waitFor();
  await eventually(async () => {
    const loading = await tab.getByText(/^Loading/).allInnerTexts();
    if (loading.length > 0) throw new Error(`Still there: ${loading.join(', ')}`);
  });
};

/** Lets seconds pass in a window opened with `timeMoves`: what it does every so often, it does now. */
export const passTime = ({ page }: Opened, seconds: number): Promise<void> => page.clock.fastForward(seconds * 1000);

const themeNames: Record<Theme, string> = { default: 'Light', dark: 'Dark', contrast: 'High contrast' };

/** Switches the theme of the open frame; the tab hears of it and goes on running. */
export const switchTheme = async ({ page }: Opened, theme: Theme) => {
  const bar = page.getByRole('region', { name: 'Local controls' });
  await bar.getByRole('group', { name: 'Theme' }).getByRole('button', { name: themeNames[theme] }).click();
};
