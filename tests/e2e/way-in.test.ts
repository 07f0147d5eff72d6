// Before anything of the app is there: outside Teams, when Teams gives no sign-in, and on a slow connection.
import { expect, test } from 'vitest';
import { open } from '../support/e2e.ts';
import { barriers, barriersIn } from '../support/frame.ts';
import { wallOf } from '../support/walls.ts';
import { world } from '../support/world.ts';

const { channel } = wallOf('Customer Care', 'General');

test('somebody opens the wall outside Teams, reads what it is, and finds the way in', async () => {
  const { page, errors } = await open('jon');
  await page.goto(new URL('/wall', world().urls.tab).href);
  await page.getByRole('heading', { name: 'Common Ground lives in Microsoft Teams' }).waitFor();
  const way = await page.getByRole('link', { name: 'Open in Teams' }).getAttribute('href');
  expect(way).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/app\//);
  expect(await barriersIn(page.mainFrame())).toEqual([]);
  expect(errors).toEqual([]);
});

test.each([
  ['the person closed the sign-in window', 'CancelledByUser', 'Teams needs your go-ahead'],
  ['the app is not allowed yet', 'resourceDisabled', 'Signing in is not set up yet'],
  ['Teams has no token', 'Get Auth token failed', 'Teams could not sign you in'],
])('when %s, the app says so plainly, and trying again works', async (_, tokenFault, said) => {
  const script = `if (window === top) window.teamsFrame = { tokenFault: '${tokenFault}' }`;
  const opened = await open('jon', { script, at: { page: 'wall' }, channelId: channel.id });
  await opened.tab.getByText(said).waitFor();
  expect(await opened.tab.getByRole('article').count()).toBe(0);
  expect(await barriers(opened)).toEqual([]);

  await opened.page.evaluate('delete window.teamsFrame.tokenFault');
  await opened.tab.getByRole('button', { name: 'Try again' }).click();
  await opened.tab.getByRole('article').first().waitFor();
  expect(opened.errors).toEqual([]);
});

test('on a slow connection the wall can be used before its cards are there', async () => {
  const opened = await open('jon', { at: { page: 'mine' } });
  const answer = Promise.withResolvers<void>();
  await opened.page.route('**/recognitions*', async (route) => {
    await answer.promise;
    await route.continue();
  });
  await opened.go({ person: opened.person, at: { page: 'wall' }, channelId: channel.id });
  await opened.tab.getByRole('button', { name: 'Thank someone' }).waitFor();
  expect(await opened.tab.getByRole('article').count()).toBe(0);
  answer.resolve();
  await opened.tab.getByRole('article').first().waitFor();
  expect(opened.errors).toEqual([]);
});
