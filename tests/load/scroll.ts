// What a long wall costs the browser: somebody scrolls to its very first post; elements, memory and frames on the way.
import type { CDPSession } from 'playwright-core';
import type { World } from '../../local/world.ts';
import { launchChromium } from '../support/chromium.ts';
import { openFrame } from '../support/frame.ts';
import { type Line, print } from './report.ts';
import { wallAt } from './wall.ts';

/** Longer than this nobody waits, and neither does the benchmark: for all of it, and for the next cards. */
const patience = { allMs: 20 * 60_000, nextMs: 30_000 };

/** Runs in the page, in its words: scrolls as fast as cards come, until the very first post is there or nothing more comes. */
const toTheEnd = `(async () => {
  const frames = [];
  const began = performance.now();
  const lastItem = () => document.querySelector('[role=list] > div:last-child [aria-posinset]:last-child');
  let [most, read, isThere] = [0, 0, false];
  let [last, readAt] = [began, began];
  const isPatient = () => last - began < ${patience.allMs} && last - readAt < ${patience.nextMs};
  while (!isThere && isPatient()) {
    scrollBy(0, 900);
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
    if (frames.length % 20 !== 0) continue;
    most = Math.max(most, document.querySelectorAll('*').length);
    const item = lastItem();
    const position = Number(item?.ariaPosInSet ?? 0);
    if (position > read) [read, readAt] = [position, now];
    isThere = item?.ariaSetSize === item?.ariaPosInSet && item !== null;
  }
  frames.sort((one, other) => one - other);
  return {
    most,
    read,
    seconds: (last - began) / 1000,
    frame: frames[Math.floor(frames.length * 0.95)],
    slow: frames.filter((ms) => ms > 100).length / frames.length,
  };
})()`;

/** Megabytes of JavaScript objects that are in use, after the browser has let go of the others. */
const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
};

export const benchScroll = async (world: World, position: number, posts: number): Promise<Line[]> => {
  const { channel } = wallAt(world, position);
  const reader = world.people.find(({ id }) => channel.memberIds.includes(id));
  console.log(`\nA wall of ${posts.toLocaleString('en')} posts, scrolled to its end`);

  const browser = await launchChromium();
  try {
    const opened = await openFrame(browser, world as never, {
      person: reader as never,
      at: { page: 'wall' },
      channelId: channel.id,
    });
    await opened.tab.getByRole('article').first().waitFor();
    const tab = opened.page.frames().find((frame) => frame !== opened.page.mainFrame());
    const session = await opened.page.context().newCDPSession(opened.page);
    await session.send('Performance.enable');
    const elements = Number(await tab?.evaluate(`document.querySelectorAll('*').length`));
    const before = await heapOf(session);
    const end = (await tab?.evaluate(toTheEnd)) as Record<'most' | 'read' | 'seconds' | 'frame' | 'slow', number>;
    const grown = (await heapOf(session)) - before;
    return [
      {
        what: `cards not reached of ${posts}`,
        figure: Math.max(0, posts - end.read),
        budget: 0,
        unit: '',
        note: `${end.read} read in ${end.seconds.toFixed(0)} s`,
      },
      {
        what: 'elements on the page, at most, against the first screen',
        figure: end.most / elements,
        budget: 6,
        unit: 'x',
        note: `${end.most} against ${elements}`,
      },
      {
        what: 'memory for a thousand cards that were read',
        figure: (grown / posts) * 1000,
        budget: 6,
        unit: 'MB',
        note: `${grown.toFixed(1)} MB more at the end`,
      },
      {
        what: 'frames over a tenth of a second',
        figure: end.slow * 100,
        unit: '%',
        note: `95 of 100 within ${end.frame.toFixed(0)} ms`,
      },
    ].map((line) => print({ ...line, must: 'stay-below' }));
  } finally {
    await browser.close();
  }
};
