import { tellAtWork } from '../../notifications/index.ts';
import { clockOf, forgetClock, mediatorOf } from '../../organisation/index.ts';
import { type EffectHandler, type EffectHandlers, NotYet } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { tellOthers } from '../effects.ts';
import { askedToGoOn, dueByTheClock, endedByTheClock, lookAgainAt } from '../rules/by-the-clock.ts';
import { mayChooseMediator } from '../rules/choosing.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { eraseWhole } from '../store/erasing.ts';
import { keep } from '../store/keeping.ts';
import { promiseId } from '../store/timers.ts';
import { whenKept } from './when-kept.ts';

const isPromised = ({ promisedBy }: ConflictRequest, about: string): boolean =>
  promisedBy !== undefined && promiseId(promisedBy) === about;

/** M12: the mediator is reminded of a promise that still holds, in their hours. */
const reminder = (activityType: 'promiseDue' | 'promiseOverdue'): EffectHandler<Platform> => ({
  deliver: whenKept(async ({ request }, { about, once }, platform) => {
    const mediatorId = currentAsking(request)?.mediatorId;
    if (!mediatorId || !isPromised(request, about)) return;
    // Whoever comes to work when it has passed is told that instead.
    const hasPassed = platform.clock.now().getTime() >= Number(about);
    if (activityType === 'promiseDue' && hasPassed) return;
    const place = { page: 'desk', requestId: request.id } as const;
    await tellAtWork(
      platform,
      { personId: mediatorId, activityType, place, once },
      await mediatorOf(platform, mediatorId),
    );
  }),
});

/** M12: the requester learns that nobody has answered, and that they can choose someone else. */
const promisePassed: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { about, once }, platform) => {
    if (!isPromised(request, about) || !mayChooseMediator(request, platform.clock.now().toISOString())) return;
    const { id, requesterId: personId } = request;
    await tellAtWork(platform, { personId, activityType: 'news', place: { page: 'request', id }, once });
  }),
};

/** M3 and P5: asks whether to go on, ends, erases unless its clock is stopped; then waits for the next time something may be due. */
const lookedAt: EffectHandler<Platform> = {
  deliver: whenKept(async (kept, _, platform) => {
    const now = platform.clock.now().toISOString();
    let { request } = kept;
    const isHeld = (await clockOf(platform, request.receipt)).stopped !== undefined;
    const due = dueByTheClock(request, now, isHeld);
    if (due === 'erase') {
      await eraseWhole(platform, kept);
      if (request.receipt) await forgetClock(platform, request.receipt);
      return;
    }
    if (due) {
      request = due === 'end' ? endedByTheClock(request, now) : askedToGoOn(request, now);
      await keep(platform, kept, request, tellOthers(request, ''));
    }
    const next = lookAgainAt(request, now, isHeld);
    if (next) throw new NotYet(new Date(next));
  }),
};

export const clockEffects = {
  'promise-due': reminder('promiseDue'),
  'promise-overdue': reminder('promiseOverdue'),
  'promise-passed': promisePassed,
  'look-again': lookedAt,
} satisfies EffectHandlers<Platform>;
