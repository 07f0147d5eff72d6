// What a person gave and got, as a table of their own.
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { open } from '../support/e2e.ts';
import { barriers, inTab, settled } from '../support/frame.ts';
import { post, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'Rota');

test('somebody takes all of their recognition along as a table that runs nothing, by download and by copying', async () => {
  const message = `=HYPERLINK("https://example.org"), you said; "yes" ${Date.now()}`;
  const [jon, maria] = [person('jon'), person('maria')];
  for (let posted = 0; posted < 21; posted += 1) await post(wall, maria, [jon], { message: `${message} ${posted}` });
  const opened = await open('jon', { at: { page: 'mine' } });
  await settled(opened);
  await opened.tab.getByRole('button', { name: 'Export as CSV' }).click();
  const link = opened.tab.getByRole('link', { name: 'Download the file' });
  await link.waitFor();
  expect(await barriers(opened)).toEqual([]);
  const downloading = opened.page.waitForEvent('download');
  await link.click();
  const table = (await buffer(await (await downloading).createReadStream())).toString();
  expect(table.startsWith('\uFEFF"When (UTC)","Which"')).toBe(true);
  for (let posted = 0; posted < 21; posted += 1)
    expect(table).toContain(`"'${message.replaceAll('"', '""')} ${posted}"`);

  await opened.tab.getByRole('button', { name: 'Copy the table' }).click();
  await opened.tab.getByText('Copied. Paste it into a text file or a spreadsheet.').waitFor({ state: 'attached' });
  expect(await inTab(opened, 'document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(
    false,
  );
  expect(opened.errors).toEqual([]);
});
