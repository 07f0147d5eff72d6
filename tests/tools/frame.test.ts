// The browser helpers are trusted only as far as they are seen to catch: a small page in a frame with planted faults.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchForTests } from '../support/chromium.ts';
import { barriers, inTab, type Opened, openFrame } from '../support/frame.ts';
import type { Person, World } from '../support/world.ts';

const sound = '<html lang="en"><title>Wall</title><main><h1>Wall</h1><button>Thank someone</button></main>';

/** What is in the frame, by the theme in the frame's address. */
const tabs: Record<string, string> = {
  default: sound,
  dark: `${sound}<main><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><button></button></main>`,
  contrast: `${sound}<script>console.error('said'); setTimeout(() => { throw new Error('thrown') })</script>`,
};

const server = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://local');
  const theme = searchParams.get('theme') ?? 'default';
  response.setHeader('Content-Type', 'text/html');
  // The frame around the tab is Teams' own business: what is wrong there is no barrier of the app.
  if (pathname === '/')
    response.end(`<html><img src=""><iframe title="Common Ground" src="/wall?theme=${theme}"></iframe>`);
  else response.end(tabs[theme]);
});

let browser: Browser;
let world: World;
const mira: Person = {
  id: '1',
  displayName: 'Mira',
  userPrincipalName: 'mira@example.org',
  timeZone: 'Asia/Tokyo',
  language: 'de',
  roles: [],
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const frame = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const urls = { frame, tab: frame, api: frame, entra: frame, graph: frame };
  world = {
    tenantId: 't',
    appId: 'a',
    urls,
    audience: '',
    people: [mira],
    teams: [],
    mediatorIds: [],
    processes: { api: 0, azurite: 0 },
  };
  browser = await launchForTests();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  server.close();
});

const opened = async (theme: 'default' | 'dark' | 'contrast', use: (opened: Opened) => Promise<void>) => {
  const frame = await openFrame(browser, world, { person: mira, theme, at: { page: 'wall' } });
  try {
    await frame.tab.getByRole('button', { name: 'Thank someone' }).waitFor();
    await use(frame);
  } finally {
    await frame.close();
  }
};

test('a sound tab shows no barrier and no error, in the language and time zone of its person', () =>
  opened('default', async (frame) => {
    expect(await barriers(frame)).toEqual([]);
    expect(frame.errors).toEqual([]);
    const url = new URL(frame.page.url());
    expect(url.searchParams.get('person')).toBe('mira@example.org');
    expect(url.searchParams.get('open')).toContain('https://teams.microsoft.com/l/entity/a/wall');
    expect(await frame.page.evaluate('[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]')).toEqual(
      ['de', 'Asia/Tokyo'],
    );
  }));

test('a colour on its way to another is no barrier, and one that goes to and fro for ever keeps nobody waiting', () =>
  opened('default', async (frame) => {
    await inTab(
      frame,
      `document.querySelector('h1').animate([{ color: '#fefefe' }, { color: '#000' }], 700),
       document.querySelector('button').animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 700, iterations: Infinity }),
       null`,
    );
    expect(await barriers(frame)).toEqual([]);
  }));

test('a picture without words and a button without a name in the tab are barriers', () =>
  opened('dark', async (frame) => {
    const found = (await barriers(frame)).join('\n');
    expect(found).toContain('image-alt');
    expect(found).toContain('button-name');
    expect(found).not.toContain('img src=""');
  }));

test('console errors and uncaught errors of the tab are kept', () =>
  opened('contrast', async (frame) => {
    await expect.poll(() => frame.errors.join('\n')).toContain('thrown');
    expect(frame.errors.join('\n')).toContain('said');
  }));
