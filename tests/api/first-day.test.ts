// What an administrator does on the first day, by one command and one file.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mediator, OrganisationSettings } from '../../api/src/contract/shapes/organisation.ts';
import { as } from '../support/call.ts';
import { tokenOf } from '../support/tokens.ts';
import { person, world } from '../support/world.ts';

const root = join(import.meta.dirname, '../..');
const [grace, priya, mira] = [person('grace'), person('priya'), person('mira')];
let folder: string;
let before: OrganisationSettings;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-day-'));
  before = await as(grace).does('getOrganisationSettings');
});
afterAll(async () => {
  const { referralContacts, promisedDays } = before;
  const { etag } = await as(grace).does('getOrganisationSettings');
  await as(grace).does('putOrganisationSettings', { body: { referralContacts, promisedDays }, ifMatch: etag });
  await as(grace).call('removeMediator', { params: { personId: priya.id } });
  await rm(folder, { recursive: true });
});

const run = async (content: unknown, who = grace) => {
  const file = join(folder, 'people.json');
  await writeFile(file, JSON.stringify(content));
  const script = join(root, 'scripts', 'operate', 'first-day.ts');
  return promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, '--api', world().urls.api, file],
    { env: { ...process.env, COMMON_GROUND_TOKEN: await tokenOf(who) } },
  ).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
};
const example = async () => {
  const content = JSON.parse(await readFile(join(root, 'docs', 'first-day.example.json'), 'utf8'));
  content.mediators[0].person = priya.id;
  return content;
};

test('the example, with a person of this organisation, sets up roster, contacts and promise, and again without harm', async () => {
  const content = await example();
  expect(await run(content)).toContain(`✓ ${priya.id}, new on the roster`);
  content.mediators[0].maximumOpen = 4;
  expect(await run(content)).toContain(`✓ ${priya.id}, changed on the roster`);
  const { items } = (await as(grace).does('listMediators')) as { items: Mediator[] };
  expect(items.filter((mediator) => mediator.person.id === priya.id)).toMatchObject([
    { languages: ['en', 'fr'], maximumOpen: 4 },
  ]);
  expect(items.some((mediator) => mediator.person.id === mira.id)).toBe(true);
  expect(await as(grace).does('getOrganisationSettings')).toMatchObject({
    referralContacts: [{ name: 'Occupational health' }],
    promisedDays: 2,
  });
});

test('a file that is not right is refused with every place, before anything is changed', async () => {
  const content = await example();
  content.mediators[0].workingHours.start = 'nine';
  content.promisedDays = 0;
  const said = await run(content);
  expect(said).toContain('mediators.0.workingHours.start');
  expect(said).toContain('promisedDays');
});

test('nobody but a program administrator gets through', async () => {
  expect(await run(await example(), priya)).toContain('answered 403');
});
