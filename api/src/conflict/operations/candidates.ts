import type { RosterMediator } from '../../organisation/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';
import { type Candidate, codeOf, type Obstacle, obstacleTo, type Situation } from '../rules/neutrality.ts';
import { queuePrefix } from '../rules/queue.ts';
import { type ConflictRequest, currentAsking, otherPartyIds, steppedAside } from '../rules/request.ts';
import { needsTraining } from '../rules/safety.ts';
import { localDate } from '../rules/working-time.ts';
import { readList } from '../store/lists.ts';

/** How many requests a mediator holds, as far as it matters: no more than their maximum is counted. */
const openRequestsOf = async (platform: Platform, { person, maximumOpen }: RosterMediator): Promise<number> => {
  const items = await readList(platform, 'queue', person.id, { before: queuePrefix('closed'), limit: maximumOpen });
  return items.length;
};

const candidateOf = (
  { person, availability, awayUntil, trainedForSafety, maximumOpen }: RosterMediator,
  openRequests: number,
): Candidate => ({
  id: person.id,
  availability,
  ...(awayUntil && { awayUntil }),
  trainedForSafety,
  maximumOpen,
  openRequests,
});

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
  mediators: readonly RosterMediator[],
  now: Date,
): Promise<{ readonly weighed: readonly Weighed[]; readonly managersChecked: boolean }> => {
  const people = [request.requesterId, ...otherPartyIds(request), ...mediators.map(({ person }) => person.id)];
  const [{ managerOf, isChecked }, counts] = await Promise.all([
    managersOf(platform, people),
    Promise.all(mediators.map((mediator) => openRequestsOf(platform, mediator))),
  ]);
  const asked = currentAsking(request)?.mediatorId;
  const situation: Omit<Situation, 'today'> = {
    requesterId: request.requesterId,
    otherPartyIds: otherPartyIds(request),
    ruledOutIds: request.details?.ruledOutIds ?? [],
    steppedAsideIds: steppedAside(request),
    ...(asked && { askedId: asked }),
    needsTraining: needsTraining(request.safety),
    managerOf,
  };
  const weighed = mediators.map((mediator, position): Weighed => {
    const today = localDate(now.toISOString(), mediator.timeZone);
    const obstacle = obstacleTo(candidateOf(mediator, counts[position] ?? 0), { ...situation, today });
    return { mediator, ...(obstacle && { obstacle }) };
  });
  return { weighed, managersChecked: isChecked };
};

/** The same words whatever the reason. */
const notForThis = (code: 'mediator-not-neutral' | 'mediator-not-available') =>
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
  chosen: RosterMediator | undefined,
  now: Date,
): Promise<RosterMediator> => {
  if (!chosen) throw notForThis('mediator-not-available');
  const { weighed } = await weigh(platform, request, [chosen], now);
  const obstacle = weighed[0]?.obstacle;
  if (obstacle) throw notForThis(codeOf(obstacle));
  return chosen;
};
