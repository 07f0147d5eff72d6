// `npm run first-day -- --env prod people.json`: the mediators and referral contacts of an organisation, from one file.
// Running it again changes what differs; who is not in the file any more stays on the roster.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Mediator,
  NewMediator,
  NewOrganisationSettings,
  type OrganisationSettings,
} from '../../api/src/contract/shapes/organisation.ts';
import { az, whom } from './whom.ts';

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
/** The object id of a person: as it is, or looked up by sign-in name. */
const idOf = (person: string) =>
  isId(person) ? person : az('ad', 'user', 'show', '--id', person, '--query', 'id', '--output', 'tsv').trim();

/** Reads the whole file before anything is changed. @throws with every place that is wrong */
const read = (path: string) => {
  const { mediators = [], ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { mediators?: { person?: unknown }[] };
  const wrong: string[] = [];
  const settings = NewOrganisationSettings.safeParse(rest);
  wrong.push(...(settings.error?.issues ?? []).map(({ path: at, message }) => `  ${at.join('.')}: ${message}`));
  const roster = mediators.map(({ person, ...mediator }, index) => {
    const parsed = NewMediator.safeParse(mediator);
    const at = `mediators.${index}`;
    if (typeof person !== 'string') wrong.push(`  ${at}.person: a sign-in name or an object id`);
    wrong.push(...(parsed.error?.issues ?? []).map((issue) => `  ${[at, ...issue.path].join('.')}: ${issue.message}`));
    return { person: String(person), mediator: parsed.data };
  });
  if (wrong.length > 0 || !settings.data)
    throw new Error([`${path} is not as docs/first-day.example.json:`, ...wrong].join('\n'));
  return { roster, settings: settings.data };
};

const main = async () => {
  const options = { env: { type: 'string' }, api: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { api, token } = whom(values);
  const [file] = positionals;
  if (!file || !api)
    throw new Error('npm run first-day -- --env prod <file>; docs/first-day.example.json is an example');
  if (!token) throw new Error('Sign in as a program administrator: `az login`, or set COMMON_GROUND_TOKEN.');
  const { roster, settings } = read(file);

  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${api}/api${path}`, { ...init, headers });
    const body: unknown = await answer.json().catch(() => ({}));
    if (answer.ok) return body;
    throw new Error(`${path} answered ${answer.status}. ${(body as { detail?: string }).detail ?? ''}`);
  };
  const changing = (etag: string | undefined, body: unknown) => ({
    method: 'PUT',
    headers: etag ? { 'if-match': etag } : {},
    body: JSON.stringify(body),
  });

  const { items } = (await call('/mediators')) as { items: Mediator[] };
  for (const { person, mediator } of roster) {
    const id = idOf(person);
    const before = items.find((one) => one.person.id === id);
    await call(`/mediators/${id}`, changing(before?.etag, mediator));
    console.log(`✓ ${person}, ${before ? 'changed' : 'new'} on the roster`);
  }
  const { etag } = (await call('/organisation/settings')) as OrganisationSettings;
  await call('/organisation/settings', changing(etag, settings));
  console.log(
    `✓ ${settings.referralContacts.length} referral contacts; mediators promise ${settings.promisedDays} working days`,
  );
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
