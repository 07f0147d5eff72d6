import { type Counted, keepCounted, quarterOf } from '../../organisation/index.ts';
import type { EffectHandler } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { acceptedAt, type ConflictRequest } from '../rules/request.ts';
import { whenKept } from './when-kept.ts';

const hourMs = 3_600_000;
const between = (from: string, to: string, unit: number): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / unit);

/** What has happened to it so far that counts (P7); what never left the requester's drafts does not. */
const countedIn = (request: ConflictRequest): Counted[] => {
  const { submittedAt, closedAt, outcome, agreement } = request;
  if (submittedAt === undefined) return [];
  const counted: Counted[] = [{ quarter: quarterOf(submittedAt), kind: 'submitted' }];
  const accepted = acceptedAt(request);
  if (accepted)
    counted.push({ quarter: quarterOf(accepted), kind: 'accepted', took: between(submittedAt, accepted, hourMs) });
  if (closedAt && outcome && outcome !== 'settled-directly') {
    const agreedAt = agreement?.completedAt;
    const took = agreedAt && { took: between(submittedAt, agreedAt, 24 * hourMs) };
    counted.push({ quarter: quarterOf(closedAt), kind: 'closed', outcome, ...took });
  }
  return counted;
};

/** Idempotent: the same happening is the same row. */
export const counted: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, _, platform) => {
    await Promise.all(countedIn(request).map((one) => keepCounted(platform, request.id, one)));
  }),
};
