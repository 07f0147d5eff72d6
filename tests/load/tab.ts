// What the tab loads before the wall's first cards: bytes of script as brotli, requests, and movement on the page.
import { brotliCompressSync, constants } from 'node:zlib';
import type { World } from '../../local/world.ts';
import { launchChromium } from '../support/chromium.ts';
import { openFrame } from '../support/frame.ts';
import { asPerson } from './client.ts';
import { type Line, print } from './report.ts';

const compressed = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength / 1024;

/** Runs in the page: the sum of all layout shifts so far. In words, because the page's types are not those of Node. */
const layoutShift = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 1000);
})`;

export const cardsOnWall = 20;

/** A wall with one page of cards, and somebody to read it who is no owner: owners find one thing more on it, after the cards. */
export const wallOfTwenty = async (world: World) => {
  const [team] = world.teams;
  const channel = team?.channels[0];
  const [author, reader] = world.people.filter(
    ({ id }) => channel?.memberIds.includes(id) && !team?.ownerIds.includes(id),
  );
  if (!team || !channel || !author || !reader) throw new Error('The local world has no channel with two members.');
  const asAuthor = await asPerson(world, author.userPrincipalName);
  const wall = `/teams/${team.id}/channels/${encodeURIComponent(channel.id)}/recognitions`;
  const { items } = (await asAuthor('GET', `${wall}?limit=${cardsOnWall}`)).json as { items: unknown[] };
  for (let n = items.length; n < cardsOnWall; n++)
    await asAuthor('POST', wall, {
      recipientIds: [reader.id],
      valueId: 'listened',
      message: `You listened first. (${n})`,
    });
  return { team, channel, reader };
};

export const benchTab = async (world: World): Promise<Line[]> => {
  console.log('\nThe tab, up to the first cards of a wall');
  const { channel, reader } = await wallOfTwenty(world);
  const browser = await launchChromium();
  try {
    const asked: { url: string; type: string }[] = [];
    const scripts: Promise<number>[] = [];
    const opened = await openFrame(browser, world as never, {
      person: reader as never,
      at: { page: 'wall' },
      channelId: channel.id,
    });
    let isCounting = true;
    const origin = new URL(world.urls.tab).origin;
    opened.page.on('request', (request) => {
      const url = new URL(request.url());
      const isTab = request.frame() !== opened.page.mainFrame();
      // Photos are asked for by cards that are there already, and shown from memory.
      const isLocal = url.protocol === 'blob:';
      if (!isCounting || !isTab || isLocal || request.method() === 'OPTIONS' || url.pathname.endsWith('/photo')) return;
      if (url.origin === origin || url.origin === new URL(world.urls.api).origin)
        asked.push({ url: url.href, type: request.resourceType() });
    });
    opened.page.on('response', (response) => {
      if (
        !isCounting ||
        response.request().resourceType() !== 'script' ||
        response.request().frame() === opened.page.mainFrame()
      )
        return;
      if (new URL(response.url()).origin === origin) scripts.push(response.body().then(compressed));
    });
    await opened.page.reload({ waitUntil: 'commit' });
    await opened.tab.getByRole('article').first().waitFor();
    isCounting = false;
    const sizes = await Promise.all(scripts);
    const tab = opened.page.frames().find((frame) => frame !== opened.page.mainFrame());
    const shift = await tab?.evaluate<number>(layoutShift);
    return [
      {
        what: 'script before the first cards',
        figure: sizes.reduce((sum, size) => sum + size, 0),
        budget: 110,
        unit: 'KB',
        note: `brotli; ${sizes.length} files`,
      },
      {
        what: 'requests before the first cards',
        figure: asked.length,
        budget: 4,
        unit: '',
        note: asked.map(({ url }) => new URL(url).pathname.split('/').at(-1)).join(', '),
      },
      { what: 'layout shift', figure: shift ?? Number.NaN, budget: 0, unit: '' },
    ].map((line) => print({ ...line, must: 'stay-below' }));
  } finally {
    await browser.close();
  }
};
