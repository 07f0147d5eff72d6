import { tellAtWork } from '../../notifications/index.ts';
import { clockOf } from '../../organisation/index.ts';
import { type EffectHandler, NotYet } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { checkInOf, tellCheckIn } from '../effects.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { daysAfter } from '../rules/retention.ts';
import { checkInsDue, isReopenable, mayCheckIn } from '../rules/talks/follow-up.ts';
import { participants } from '../rules/talks/taking-part.ts';
import { erase } from '../store/erasing.ts';
import { eraseNotes } from '../store/notes.ts';
import { readRequest } from '../store/reading.ts';
import { requestTable } from '../store/rows.ts';
import { whenKept } from './when-kept.ts';

const isAsked = (request: ConflictRequest, n: number, personId: string, now: string): boolean =>
  participants(request).includes(personId) &&
  mayCheckIn(request, n, personId, now) &&
  !request.checkIns.some((one) => one.n === n && one.personId === personId);

/** Whoever has not answered is told in their own working hours; after a new agreement there are new days. */
export const checkInAsked: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { partition, about }, platform) => {
    const now = platform.clock.now().toISOString();
    const asked = participants(request).filter((personId) => isAsked(request, Number(about), personId, now));
    const effects = asked.map((personId) => tellCheckIn(request, about, personId));
    if (effects.length > 0) await platform.commit(requestTable, partition, [], effects);
  }),
};

/** The day of the check-in goes with every try, so that being asked twice is one entry in the feed. */
export const checkInTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { about }, platform) => {
    const { n, personId } = checkInOf(request, about);
    if (personId === undefined || !isAsked(request, n, personId, platform.clock.now().toISOString())) return;
    const place = { page: 'request', id: request.id } as const;
    const once = `${request.id}/check-in/${checkInsDue(request)[n - 1]}/${about}`;
    await tellAtWork(platform, { personId, activityType: 'checkIn', place, once });
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

/** What a deletion left because it came at the same moment, or because it was stopped on its way. */
export const leftoversErased: EffectHandler<Platform> = {
  deliver: async ({ partition }, platform) => {
    if (!(await readRequest(platform, partition))) await erase(platform, partition);
  },
};
