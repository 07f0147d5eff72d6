// What an administrator sees of the installation itself, and what nobody else does.
import { expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { person } from '../support/world.ts';

test('an administrator sees what the app stands on and which rights the organisation gave it', async () => {
  const { checks, rights, version } = await as(person('grace')).does('getInstallation');
  expect(checks).toEqual({ tables: 'ok', queue: 'ok', key: 'ok', graph: 'ok' });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(rights.map(({ name, isGranted }) => [name, isGranted])).toEqual([
    ['User.Read.All', true],
    ['ProfilePhoto.Read.All', true],
    ['MailboxSettings.Read', true],
  ]);
});

test.each(['elodie', 'mira', 'tane'])('%s, who is no administrator, does not', async (who) => {
  expect(await as(person(who)).refused('getInstallation')).toMatchObject({ status: 403, code: 'not-allowed' });
});
