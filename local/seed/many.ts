// Posts for a wall of any size, the same ones for the same number: written by the API's own storage code, not row by row here.

import { shippedAgreement } from '../../api/src/organisation/defaults.ts';
import { newId } from '../../api/src/platform/ids.ts';
import { type Change, commitWith } from '../../api/src/platform/storage/commit.ts';
import { wakeUpsOf } from '../../api/src/platform/storage/queue.ts';
import { tablesOf } from '../../api/src/platform/storage/tables.ts';
import { listsOf } from '../../api/src/recognition/rules/lists.ts';
import type { Named, Post } from '../../api/src/recognition/rules/post.ts';
import { posted } from '../../api/src/recognition/store/changes.ts';
import { keep } from '../../api/src/recognition/store/keeping.ts';
import { wallPartition } from '../../api/src/recognition/store/keys.ts';
import { entry, listPartition, listsTable } from '../../api/src/recognition/store/lists.ts';
import { findPerson } from '../microsoft365/people.ts';
import type { Channel, Team } from '../microsoft365/teams.ts';
import { tenantId } from '../settings.ts';
import { Trouble } from '../trouble.ts';
import { cards } from './cards.ts';
import { patiently } from './patiently.ts';

export interface Many {
  readonly connectionString: string;
  readonly team: Pick<Team, 'id'>;
  readonly channel: Pick<Channel, 'id' | 'memberIds'>;
  readonly posts: number;
  /** How many are written, after every transaction. */
  readonly onProgress?: (written: number) => void;
  readonly signal?: AbortSignal;
}

/** A transaction takes 100 rows; a post for two people is twelve. */
const inOneTransaction = 7;
const mostListed = 90;
const sideBySide = 4;
/** Twenty minutes apart, ten thousand posts are five months. */
const apartMs = 20 * 60_000;

const pick = <T>(from: readonly T[], n: number): T => {
  const found = from[n % from.length];
  if (found === undefined) throw new Trouble('There is nobody to choose from.');
  return found;
};

/** Numbers that look thrown and are the same every time. */
const thrown = (n: number): number => ((n * 2_654_435_761) >>> 8) % 1_000_003;

const postOf = (n: number, members: readonly Named[], place: Pick<Post, 'teamId' | 'channelId'>, now: number): Post => {
  const { message, effect } = pick(cards, thrown(n));
  const createdAt = new Date(now - (n + 1) * apartMs);
  const author = pick(members, thrown(n + 1));
  const others = members.filter(({ id }) => id !== author.id);
  const named = new Set([pick(others, thrown(n + 2)), ...(n % 7 === 0 ? [pick(others, thrown(n + 3))] : [])]);
  return {
    id: newId(createdAt),
    ...place,
    kind: n % 11 === 0 ? 'achievement' : 'recognition',
    author,
    recipients: n % 11 === 0 ? [] : [...named].map((person) => ({ ...person, audience: 'wall' })),
    everyone: false,
    value: pick(shippedAgreement.values, thrown(n + 4)),
    message,
    ...(effect && { effect }),
    createdAt,
  };
};

/** Fills a wall with this many posts older than now, and the lists of those who wrote and received them. */
export const seedMany = async ({ connectionString, team, channel, posts, onProgress, signal }: Many): Promise<void> => {
  const storage = { kind: 'connection-string', connectionString } as const;
  const tables = tablesOf({ storage });
  await tables.ensure();
  const clock = { now: () => new Date() };
  const commit = commitWith(tables, wakeUpsOf({ storage }), clock, () => undefined);
  const partition = wallPartition(tenantId, channel.id);
  const members = channel.memberIds.map((id): Named => ({ id, name: findPerson(id)?.displayName ?? '' }));
  const place = { teamId: team.id, channelId: channel.id };
  const now = Date.now();

  /** Entries of people's lists, until they fill a transaction. */
  const waiting = new Map<string, Change[]>();
  const flush = async (personId: string) => {
    const changes = waiting.get(personId) ?? [];
    waiting.delete(personId);
    await patiently(() => commit(listsTable, listPartition(tenantId, personId), changes));
  };
  const list = async (personId: string, post: Post) => {
    const entries = listsOf(post, personId).listed.map(
      (direction): Change => ({ do: 'put', ...entry(direction, post) }),
    );
    const changes = [...(waiting.get(personId) ?? []), ...entries];
    waiting.set(personId, changes);
    if (changes.length >= mostListed) await flush(personId);
  };

  let next = 0;
  let written = 0;
  const writer = async () => {
    while (next < posts) {
      signal?.throwIfAborted();
      const count = Math.min(inOneTransaction, posts - next);
      const batch = Array.from({ length: count }, (_, at) => postOf(next + at, members, place, now));
      next += count;
      const changes = batch.flatMap(posted);
      await patiently(() => keep({ commit, clock }, partition, changes));
      await Promise.all(batch.flatMap((post) => [post.author, ...post.recipients].map(({ id }) => list(id, post))));
      written += count;
      onProgress?.(written);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, writer));
  await Promise.all([...waiting.keys()].map(flush));
};
