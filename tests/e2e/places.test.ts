// Every place a person goes, in every theme and width: it opens without an error of the page and without a barrier.
import { expect, test } from 'vitest';
import type { Place } from '../../api/src/contract/place.ts';
import { open } from '../support/e2e.ts';
import { inTab, settled } from '../support/frame.ts';
import { atEveryWidth, inEveryTheme } from '../support/looks.ts';
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

/** More than any of them needs; each is a request, and on a bad connection the slowest of them decides. */
const mostFiles = 35;

const filesAskedFor = `performance.getEntriesByType('resource').filter(({ name }) => /[.](js|css)$/.test(name)).length`;

test.each(places)('%s opens without barriers or errors in every theme and at every width', async (_, who, at) => {
  const opened = await open(who, { at });
  await settled(opened);
  expect(await inTab(opened, filesAskedFor)).toBeLessThanOrEqual(mostFiles);
  await inEveryTheme(opened);
  await atEveryWidth(opened);
  expect(opened.errors).toEqual([]);
});
