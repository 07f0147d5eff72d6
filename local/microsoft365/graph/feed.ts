// The activity feeds: what Graph accepted, kept in a file so that a second start still has it.
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { isRecord } from '../../http.ts';

/** An accepted notification: Graph's own body, with who it was for and when. */
export interface Accepted extends Record<string, unknown> {
  id: string;
  /** ISO 8601, by the world's clock. */
  at: string;
  userId: string;
  activityType: string;
  /** The manifest's template with the parameters filled in. */
  text: string;
  chainId?: number | string;
  /** How often it was sent: repeats with the same chain id replace the entry. */
  sent: number;
  /** False when Teams would have swallowed it: too many in a minute for this person. */
  shown: boolean;
}

/** Teams keeps four weeks; this many are far more than a person reads. */
const kept = 5_000;

const isAccepted = (value: unknown): value is Accepted =>
  isRecord(value) && typeof value.id === 'string' && typeof value.userId === 'string' && typeof value.at === 'string';

const read = (file: string): Accepted[] => {
  if (!existsSync(file)) return [];
  const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(entries) ? entries.filter(isAccepted) : [];
};

export const createFeed = (file: string) => {
  /** Newest first. */
  let entries = read(file);
  let writing = Promise.resolve();
  let isWaiting = false;

  const write = async () => {
    isWaiting = false;
    await writeFile(`${file}.new`, JSON.stringify(entries));
    await rename(`${file}.new`, file);
  };

  /** Writes everything in one go; those who come while a write waits share it. */
  const save = () => {
    if (!isWaiting) {
      isWaiting = true;
      writing = writing.then(write, write);
    }
    return writing;
  };

  return {
    /** Newest first; everybody's when no person is named. */
    list: (userId?: string) => entries.filter((entry) => userId === undefined || entry.userId === userId),
    /** Keeps a notification before it is acknowledged; one of the same chain for the same person gives way to it. */
    add: async (entry: Omit<Accepted, 'sent'>): Promise<void> => {
      const { chainId, userId } = entry;
      const isEarlier = (one: Accepted) =>
        chainId !== undefined && one.userId === userId && `${one.chainId}` === `${chainId}`;
      const sent = 1 + (entries.find(isEarlier)?.sent ?? 0);
      entries = [{ ...entry, sent } as Accepted, ...entries.filter((one) => !isEarlier(one))].slice(0, kept);
      await save();
    },
    saved: () => writing,
  };
};

export type Feed = ReturnType<typeof createFeed>;
