import { nextWorkingMoment } from '../people/index.ts';
import { type Delivery, type Effect, type EffectHandlers, GiveUp, NotYet } from '../platform/outbox/effect.ts';
import type { Platform } from '../platform/platform.ts';
import type { Activity } from './activity.ts';
import { earliestTelling, type GatheredKind } from './rules/gathering.ts';
import { atOnce, dropped, readRecent, readWaiting, toldPartition, toldTable, waiting } from './store.ts';
import { tell } from './tell.ts';

/** Something to tell somebody about, in the words of the area that asks for it: ids only. */
interface News {
  readonly personId: string;
  readonly kind: GatheredKind;
  readonly about: string;
}

/** Makes one activity of everything that waits, from what is true now; nothing when there is nothing left to tell. */
export type Compose = (
  platform: Platform,
  gathered: { readonly personId: string; readonly kind: GatheredKind; readonly abouts: readonly string[] },
) => Promise<Omit<Activity, 'once' | 'personId'> | undefined>;

const tellGathered = (kind: GatheredKind, notBefore: Date): Effect => ({
  name: 'tell-gathered',
  about: kind,
  notBefore,
});

/** Keeps the news with what else of its kind waits for this person; it is told in their working hours, all of it at once. */
export const gather = async (platform: Platform, news: News): Promise<void> => {
  const { tables, clock, commit } = platform;
  const { personId, kind } = news;
  const now = clock.now();
  const partition = await toldPartition(platform, personId);
  const at = earliestTelling(kind, now, await readRecent(tables, partition, kind));
  await commit(toldTable, partition, [waiting(news, now)], [tellGathered(kind, at)]);
};

/** Tells what waits as one; the mark of the oldest piece goes with every try, so that a repeat replaces what it sent before. */
const deliver =
  (compose: Compose) =>
  async ({ partition, about }: Delivery, platform: Platform): Promise<void> => {
    const kind = about as GatheredKind;
    const [gathered, recent] = await Promise.all([
      readWaiting(platform.tables, partition, kind),
      readRecent(platform.tables, partition, kind),
    ]);
    const [oldest] = gathered;
    if (!oldest) return;
    const { personId } = oldest;
    const now = platform.clock.now();
    const atWork = await nextWorkingMoment(platform, personId, now);
    if (atWork > now) throw new NotYet(atWork);
    const tellOf = async (abouts: readonly string[]) => {
      const activity = await compose(platform, { personId, kind, abouts });
      if (activity) await tell(platform, { ...activity, personId, once: `${partition}/${oldest.rowKey}/${oldest.at}` });
    };
    const abouts = gathered.map((one) => one.about);
    try {
      await tellOf(abouts);
    } catch (refused) {
      // Several lead to the personal app, which not everybody has; the newest leads to its own wall.
      if (!(refused instanceof GiveUp) || abouts.length === 1) throw refused;
      await tellOf(abouts.slice(-1));
    }
    const left = gathered.length < atOnce ? [] : [tellGathered(kind, earliestTelling(kind, now, [...recent, now]))];
    await platform.commit(toldTable, partition, dropped(kind, gathered, recent, now), left);
  };

export const gatheredEffects = (compose: Compose) =>
  ({ 'tell-gathered': { deliver: deliver(compose) } }) satisfies EffectHandlers<Platform>;
