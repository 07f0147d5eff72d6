// Every place a person goes, in every theme and width: it opens without an error of the page and without a barrier.
import { expect, test } from 'vitest';
import type { Place } from '../../api/src/contract/place.ts';
import { open } from '../support/e2e.ts';
import { barriers, inTab, type Opened, settled, switchTheme } from '../support/frame.ts';
import { wallOf } from '../support/walls.ts';
import { wall } from '../support/world.ts';

const { team, channel } = wall();
const places: [name: string, who: string, at: Place | string][] = [
  ['the wall', 'jon', { page: 'wall' }],
  ['mine', 'jon', { page: 'mine' }],
  ['how a team works together', 'elodie', { page: 'together', teamId: wallOf('Platform', 'General').team.id }],
  ['a new request', 'jon', { page: 'new-request', teamId: team.id, channelId: channel.id }],
  ['the desk', 'mira', { page: 'desk' }],
  ['a request that is nobody’s', 'jon', { page: 'request', id: '6f1d2c3b-4a59-4e68-8f70-1a2b3c4d5e6f' }],
];

test.each(places)('%s opens without barriers or errors in every theme and at every width', async (_, who, at) => {
  const opened = await open(who, { at });
  await settled(opened);
  const colours = new Set<unknown>();
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await switchTheme(opened, theme);
    // The theme follows Teams while the app is open: the page takes other colours, which takes a moment, and keeps its contrast.
    await expect.poll(async () => colours.has(await ground(opened))).toBe(false);
    colours.add(await ground(opened));
    await expect.poll(async () => [theme, await barriers(opened)]).toEqual([theme, []]);
  }
  for (const width of [768, 360, 320]) {
    // The frame is as wide as its window but for the rail, which narrow windows have at the bottom.
    await opened.page.setViewportSize({ width, height: 800 });
    await settled(opened);
    expect({ width, barriers: await barriers(opened), sideways: await sideways(opened) }).toEqual({
      width,
      barriers: [],
      sideways: 0,
    });
  }
  expect(opened.errors).toEqual([]);
});

const ground = (opened: Opened) => inTab(opened, 'getComputedStyle(document.documentElement).backgroundColor');

/** How many pixels the page is wider than its frame. */
const sideways = (opened: Opened) =>
  inTab(opened, 'document.documentElement.scrollWidth - document.documentElement.clientWidth');
