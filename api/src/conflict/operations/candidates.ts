import { mediatorOf, type RosterMediator } from '../../organisation/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';
import { codeOf, type Obstacle, obstacleTo, type Situation } from '../rules/neutrality.ts';
import { queuePrefix } from '../rules/queue.ts';
import { type ConflictRequest, currentAsking, otherPartyIds, steppedAside } from '../rules/request.ts';
import { needsTraining } from '../rules/safety.ts';
import { localDate } from '../rules/working-time.ts';
import { readList } from '../store/lists.ts';

/** A mediator of the roster with the requests they hold. */
export interface Loaded {
  readonly mediator: RosterMediator;
  readonly openRequests: number;
}

/** The highest maximum that the roster takes: nobody's load matters beyond. */
const mostOpenRequests = 100;

const openRequestsOf = async (platform: Platform, mediatorId: string): Promise<number> => {
  const range = { before: queuePrefix('closed'), limit: mostOpenRequests };
  return (await readList(platform, 'queue', mediatorId, range)).length;
};

export const withLoad = async (platform: Platform, mediator: RosterMediator): Promise<Loaded> => ({
  mediator,
  openRequests: await openRequestsOf(platform, mediator.person.id),
});

/** The mediator with this id, both reads side by side; nothing when they are on no roster. */
export const readCandidate = async (platform: Platform, mediatorId: string): Promise<Loaded | undefined> => {
  const [mediator, openRequests] = await Promise.all([
    mediatorOf(platform, mediatorId),
    openRequestsOf(platform, mediatorId),
  ]);
  return mediator && { mediator, openRequests };
};

/** Everybody's manager, as far as it may be read; outages are refused, never taken for *nobody*. */
const managersOf = async ({ directory }: Platform, ids: readonly string[]) => {
  const found = await Promise.all(ids.map(async (id) => ({ id, ...(await directory.managers(id)) })));
  return {
    managerOf: new Map(found.flatMap(({ id, managerId }) => (managerId ? [[id, managerId] as const] : []))),
    isChecked: found.every(({ checked }) => checked),
  };
};

export interface Weighed {
  readonly mediator: RosterMediator;
  /** Why this mediator cannot take this request; the caller shows neutral words only. */
  readonly obstacle?: Obstacle;
}

/** Looks at each mediator for this request, by the same rules for the list and for the choice (C6). */
export const weigh = async (
  platform: Platform,
  request: ConflictRequest,
  candidates: readonly Loaded[],
  now: Date,
): Promise<{ readonly weighed: readonly Weighed[]; readonly managersChecked: boolean }> => {
  const parties = otherPartyIds(request);
  const mediatorIds = candidates.map(({ mediator }) => mediator.person.id);
  const { managerOf, isChecked } = await managersOf(platform, [request.requesterId, ...parties, ...mediatorIds]);
  const asked = currentAsking(request)?.mediatorId;
  const situation: Omit<Situation, 'today'> = {
    requesterId: request.requesterId,
    otherPartyIds: parties,
    ruledOutIds: request.details?.ruledOutIds ?? [],
    steppedAsideIds: steppedAside(request),
    ...(asked && { askedId: asked }),
    needsTraining: needsTraining(request.safety),
    managerOf,
  };
  const weighed = candidates.map(({ mediator, openRequests }): Weighed => {
    const today = localDate(now.toISOString(), mediator.timeZone);
    const obstacle = obstacleTo({ ...mediator, id: mediator.person.id, openRequests }, { ...situation, today });
    return { mediator, ...(obstacle && { obstacle }) };
  });
  return { weighed, managersChecked: isChecked };
};

/** The same words whatever the reason. */
export const notForThis = (code: 'mediator-not-neutral' | 'mediator-not-available') =>
  new Refused(code, 'This mediator is not available for this request.', {
    errors: [{ path: 'mediatorId', message: 'not available for this request' }],
  });

/**
 * The chosen mediator, when nothing stands against it.
 * @throws Refused `mediator-not-neutral`, `mediator-not-available`
 */
export const demandChoosable = async (
  platform: Platform,
  request: ConflictRequest,
  chosen: Loaded | undefined,
  now: Date,
): Promise<Loaded> => {
  if (!chosen) throw notForThis('mediator-not-available');
  const { weighed } = await weigh(platform, request, [chosen], now);
  const obstacle = weighed[0]?.obstacle;
  if (obstacle) throw notForThis(codeOf(obstacle));
  return chosen;
};
