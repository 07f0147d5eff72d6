import { tell } from '../../notifications/index.ts';
import { clockOf } from '../../organisation/index.ts';
import { type EffectHandler, NotYet } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { daysAfter } from '../rules/retention.ts';
import { isReopenable, mayCheckIn } from '../rules/talks/follow-up.ts';
import { participants } from '../rules/talks/taking-part.ts';
import { erase } from '../store/erasing.ts';
import { eraseNotes } from '../store/notes.ts';
import { readRequest } from '../store/reading.ts';
import { whenKept } from './when-kept.ts';

/** Whoever has not answered; after a new agreement there are new days. Everybody is tried before it is tried again. */
export const checkInAsked: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { about, once }, platform) => {
    const now = platform.clock.now().toISOString();
    const waiting = participants(request).filter(
      (id) =>
        mayCheckIn(request, Number(about), id, now) &&
        !request.checkIns.some(({ n, personId }) => n === Number(about) && personId === id),
    );
    const place = { page: 'request', id: request.id } as const;
    const told = await Promise.allSettled(
      waiting.map((personId) => tell(platform, { personId, activityType: 'checkIn', place, once })),
    );
    const failed = told.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }),
};

export const notesErased: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { partition }, platform) => {
    const now = platform.clock.now().toISOString();
    if (request.closedAt === undefined || isReopenable(request, now)) return;
    // A stopped clock keeps the notes as well: they may be what it was stopped for.
    if ((await clockOf(platform, request.receipt)).stopped) throw new NotYet(new Date(daysAfter(now, 1)));
    await eraseNotes(platform, partition);
  }),
};

/** What a deletion left because it came at the same moment, or because it was more than one transaction holds. */
export const leftoversErased: EffectHandler<Platform> = {
  deliver: async ({ partition }, platform) => {
    if (!(await readRequest(platform, partition))) await erase(platform, partition);
  },
};
