import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../../platform/platform.ts';
import { unavailable } from '../../platform/refused.ts';
import { NotCommitted } from '../../platform/storage/commit.ts';
import { countedCard, readCardRow } from '../store/cards.ts';
import { keep } from '../store/keeping.ts';
import { countComments, readReactions } from '../store/responses.ts';

const gatherMs = 300;
const tries = 8;

type CountingPlatform = Pick<Platform, 'tables' | 'commit' | 'clock'>;

/** Counts what is there and writes it, if the card has not changed since: an older count never replaces a newer one. */
const count = async (platform: CountingPlatform, partition: string, id: string): Promise<void> => {
  const { tables } = platform;
  for (let attempt = 1; attempt <= tries; attempt++) {
    // Whoever lost a race stands in a burst that goes on: what comes meanwhile is counted with it.
    if (attempt > 1) await pause(gatherMs);
    const row = await readCardRow(tables, partition, id);
    if (!row) return;
    const [reactions, commentCount] = await Promise.all([
      readReactions(tables, partition, id),
      countComments(tables, partition, id),
    ]);
    const reactors = new Map(reactions.map(({ person, kinds }) => [person.id, kinds]));
    try {
      await keep(platform, partition, [countedCard(row, reactors, commentCount)]);
      return;
    } catch (error) {
      if (!(error instanceof NotCommitted)) throw error;
    }
  }
  throw unavailable('The card', 1);
};

const planned = new Map<string, Promise<void>>();

/** A burst of responses to one card is counted once: whoever comes before the count begins shares it. */
export const recountSoon = (platform: CountingPlatform, partition: string, id: string): Promise<void> => {
  const card = `${partition}|${id}`;
  const known = planned.get(card);
  if (known) return known;
  const counting = pause(gatherMs).then(() => {
    planned.delete(card);
    return count(platform, partition, id);
  });
  planned.set(card, counting);
  return counting;
};
