// Gives a first run its contents, through the API as the people themselves: nothing is written past the product.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../http.ts';
import { findPerson, type LocalPerson, type PersonKey, people, personId } from '../microsoft365/people.ts';
import { teams } from '../microsoft365/teams.ts';
import { Trouble } from '../trouble.ts';
import type { Move, Time } from '../web/controls.ts';
import { type Card, cards } from './cards.ts';
import { callAs, type Sent } from './client.ts';
import { audiences, organisation, roster } from './roster.ts';

/** A believable team, only its mediators and referral contacts, or nothing. */
export type Seed = 'team' | 'roster' | 'nothing';

export interface Seeding {
  world: { urls: { api: string; entra: string }; moveClock(move: Move): Promise<Time> };
  folder: string;
  seed: Seed;
  say(line: string): void;
  signal?: AbortSignal;
}

const doneFile = (folder: string) => join(folder, 'seeded');
const begunFile = (folder: string) => join(folder, 'seeding');

export const isSeeded = (folder: string): boolean => existsSync(doneFile(folder));
/** True when an earlier run was ended in the middle: its contents are not worth keeping. */
export const isSeedingUnfinished = (folder: string): boolean => existsSync(begunFile(folder));

const day = 86_400_000;

/** The moment of a card: so many working days ago, at a time that has already been. */
export const momentOf = ({ day: ago, at }: Pick<Card, 'day' | 'at'>, now: number): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const today = Math.floor(now / day) * day;
  const time = (hours * 60 + minutes) * 60_000;
  let left = today + time < now ? ago : ago + 1;
  let moment = today + time;
  const isWeekend = () => [0, 6].includes(new Date(moment).getUTCDay());
  while (left > 0 || isWeekend()) {
    if (!isWeekend()) left--;
    moment -= day;
  }
  return moment;
};

const personOf = (key: PersonKey): LocalPerson => {
  const person = findPerson(personId(key));
  if (!person) throw new Trouble(`Nobody is called ${key}.`);
  return person;
};

export const seedWorld = async ({ world, folder, seed, say, signal }: Seeding): Promise<void> => {
  const refusals: string[] = [];
  let cardsPosted = 0;

  /** The answer's body, or undefined when the API refused; refusals are told together at the end. */
  const call = async (key: PersonKey, method: string, path: string, sent?: Sent) => {
    signal?.throwIfAborted();
    const { status, body } = await callAs(world.urls, personOf(key), method, path, sent);
    if (status < 400) return { body: isRecord(body) ? body : {} };
    refusals.push(`${method} ${path}: ${status} ${isRecord(body) ? `${body.code ?? ''}` : ''}`);
    return undefined;
  };

  const setOrganisation = async (key: PersonKey) => {
    const now = await call(key, 'GET', '/organisation/settings');
    if (now) await call(key, 'PUT', '/organisation/settings', { body: organisation, ifMatch: `${now.body.etag}` });
  };

  const choose = async (key: PersonKey, recognitionAudience: string) => {
    const me = await call(key, 'GET', '/me');
    if (!isRecord(me?.body.preferences)) return;
    const { etag, ...preferences } = me.body.preferences;
    await call(key, 'PUT', '/me/preferences', { body: { ...preferences, recognitionAudience }, ifMatch: `${etag}` });
  };

  /** Posts a card; what is given back lets its readers react to it. */
  const post = async ({ team: teamName, channel: channelName, by, to, value: valueId, ...card }: Card) => {
    const team = teams.find(({ displayName }) => displayName === teamName);
    const channel = team?.channels.find(({ displayName }) => displayName === channelName);
    const wall = `/teams/${team?.id}/channels/${encodeURIComponent(channel?.id ?? '')}/recognitions`;
    const { message, effect, reactions = {}, comments = [] } = card;
    const recipients = to === 'everyone' ? { everyone: true, recipientIds: [] } : { recipientIds: to.map(personId) };
    const posted = await call(by, 'POST', wall, {
      body: { ...recipients, valueId, message, ...(effect ? { effect } : {}) },
    });
    if (!posted) return [];
    cardsPosted++;
    const answers = `${wall}/${posted.body.id}`;
    for (const [one, words] of comments) await call(one, 'POST', `${answers}/comments`, { body: { message: words } });
    return Object.entries(reactions).flatMap(([kind, people = []]) =>
      people.map((one) => () => call(one, 'PUT', `${answers}/reactions/${kind}`)),
    );
  };

  const postAll = async () => {
    const now = Date.now();
    const inTime = cards.map((card) => ({ card, at: momentOf(card, now) })).sort((a, b) => a.at - b.at);
    const reactions = [];
    for (const { card, at } of inTime) {
      await world.moveClock({ now: at });
      reactions.push(...(await post(card)));
    }
    // When somebody reacted is nowhere to be seen, and each count of a card's reactions waits for more: all of them at once.
    await Promise.all(reactions.map((react) => react()));
    await world.moveClock({ now: Date.now() });
  };

  writeFileSync(begunFile(folder), '');
  if (seed === 'team') say(`Seeding ${people.length} people's first weeks …`);
  for (const [key, body] of roster) await call('grace.oneill', 'PUT', `/mediators/${personId(key)}`, { body });
  await setOrganisation('grace.oneill');
  if (seed === 'team') {
    for (const [key, recognitionAudience] of audiences) await choose(key, recognitionAudience);
    await postAll();
  }
  // An API that knows no cards yet is asked again at the next start.
  if (cardsPosted > 0 || seed !== 'team') writeFileSync(doneFile(folder), '');
  rmSync(begunFile(folder));
  if (refusals.length) say(`The API refused ${refusals.length} parts of the seed, first ${refusals[0]}`);
};
