// When somebody sees something, and when they see the first cards: against a page without script and the toolkits' hello world,
// in turn in one browser, with nothing in its cache and a processor that is slowed down four times.
import type { Browser } from 'playwright-core';
import type { World } from '../../local/world.ts';
import { launchChromium } from '../support/chromium.ts';
import { openWindow } from '../support/windows.ts';
import { tokenOf } from './client.ts';
import { hosting } from './host.ts';
import { type PeerName, servePeers } from './peers.ts';
import { type Line, print } from './report.ts';
import { cardsOnWall, wallOfTwenty } from './tab.ts';

const rounds = 9;
const slowed = 4;

interface Paint {
  /** Of anything, such as a skeleton, in milliseconds since the page in the frame began. */
  readonly first: number;
  /** Of what the page is about. */
  readonly content: number;
}

const told = 'painted ';

/**
 * Runs in every page: says in the console when what it is about stands there, once it is painted. Nothing else looks at
 * the page meanwhile: what asks from outside takes its processor.
 */
const watch = (selector: string, count: number) => `if (self !== top) {
  const first = new Promise((resolve) =>
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true }));
  const content = new Promise((resolve) =>
    new MutationObserver((_, observer) => {
      if (document.querySelectorAll(${JSON.stringify(selector)}).length < ${count}) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { childList: true, subtree: true }));
  Promise.all([first, content]).then(([first, content]) => console.log('${told}' + JSON.stringify({ first, content })));
}`;

const paintOf = async (
  browser: Browser,
  [selector, count]: readonly [string, number],
  quiet: string,
  shown: string,
): Promise<Paint> => {
  const { page } = await openWindow(browser, { script: watch(selector, count) });
  try {
    await page.goto(quiet);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const painted = page.waitForEvent('console', (message) => message.text().startsWith(told));
    await page.evaluate(shown);
    return JSON.parse((await painted).text().slice(told.length)) as Paint;
  } finally {
    await page.context().close();
  }
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

export const benchPaint = async (world: World): Promise<Line[]> => {
  console.log(`\nThe first paint, ${slowed} times slowed down, median of ${rounds}`);
  const { reader, team, channel } = await wallOfTwenty(world);
  const context = {
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    theme: 'default',
    locale: 'en-gb',
    sessionId: 'benchmark',
    appSessionId: 'benchmark',
    entityId: 'wall',
    userObjectId: reader.id,
    loginHint: reader.userPrincipalName,
    tid: world.tenantId,
    userTeamRole: 1,
    hostTeamGroupId: team.id,
    hostTeamTenantId: world.tenantId,
    channelId: channel.id,
    channelName: channel.displayName,
    channelType: 'Regular',
  };
  const token = await tokenOf(world, reader.userPrincipalName);
  const [peers, browser] = [await servePeers(), await launchChromium()];
  try {
    const peer = (name: PeerName) => () =>
      paintOf(browser, ['h1', 1], peers.urls.quiet, hosting(peers.urls[name], context, token));
    const at = (path: string) => new URL(path, world.urls.tab).href;
    const tasks = {
      plain: peer('plain'),
      hello: peer('hello'),
      wall: () =>
        paintOf(browser, ['article', cardsOnWall], at('/local/world.json'), hosting(at('/wall'), context, token)),
    };
    const names = Object.keys(tasks) as (keyof typeof tasks)[];
    const seen: Record<keyof typeof tasks, Paint[]> = { plain: [], hello: [], wall: [] };
    for (let round = 0; round <= rounds; round++)
      for (const name of names) {
        const paint = await tasks[name]();
        if (round > 0) seen[name].push(paint);
      }
    const of = (name: keyof typeof tasks, what: keyof Paint) => median(seen[name].map((paint) => paint[what]));
    const against = (what: keyof Paint, name: PeerName) =>
      `${of('wall', what).toFixed(0)} ms against ${of(name, what).toFixed(0)} ms`;
    return [
      {
        what: 'first paint against a page without script',
        figure: of('wall', 'first') / of('plain', 'first'),
        budget: 1.2,
        note: `the skeleton; ${against('first', 'plain')}`,
      },
      {
        what: `${cardsOnWall} cards against a hello world`,
        figure: of('wall', 'content') / of('hello', 'content'),
        budget: 0.75,
        note: `${against('content', 'hello')}; that one is ${peers.helloKilobytes.toFixed(0)} KB of brotli`,
      },
    ].map(print);
  } finally {
    await browser.close();
    await peers.close();
  }
};
