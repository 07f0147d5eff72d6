import { mediatorOf } from '../../organisation/index.ts';
import type { EffectHandler } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { unavailable } from '../../platform/refused.ts';
import { NotCommitted } from '../../platform/storage/commit.ts';
import { tellRequester } from '../effects.ts';
import { afterChange } from '../rules/absence.ts';
import { queuePrefix } from '../rules/queue.ts';
import { currentAsking } from '../rules/request.ts';
import { keep } from '../store/keeping.ts';
import { readList } from '../store/lists.ts';
import { readRequest } from '../store/reading.ts';
import { partitionOf } from '../store/rows.ts';
import { whenKept } from './when-kept.ts';

/** The highest maximum that the roster takes. */
const mostOpen = 100;

/** Asks each requester whom they want instead; somebody who moved the request meanwhile makes it try again. */
const change = async (platform: Platform, mediatorId: string, requestId: string) => {
  const [mediator, kept] = await Promise.all([
    mediatorOf(platform, mediatorId),
    readRequest(platform, partitionOf(platform.config.tenantId, requestId)),
  ]);
  if (!kept || currentAsking(kept.request)?.mediatorId !== mediatorId) return;
  const isHere = mediator && !(await platform.directory.person(mediatorId)).gone;
  const next = afterChange(kept.request, isHere ? mediator : undefined, platform.clock.now().toISOString());
  if (!next) return;
  try {
    await keep(platform, kept, next, [tellRequester(next)]);
  } catch (error) {
    if (error instanceof NotCommitted) throw unavailable('The request', 1);
    throw error;
  }
};

/** Somebody of the roster is away, is back, or has left it (M11); about the mediator. */
export const mediatorChanged: EffectHandler<Platform> = {
  async deliver({ about }, platform) {
    const items = await readList(platform, 'queue', about, { before: queuePrefix('closed'), limit: mostOpen });
    for (const { requestId } of items) await change(platform, about, requestId);
  },
};

/** The mediator may be gone, off the roster or away; about the asking. */
export const mediatorLeft: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { about }, platform) => {
    const asking = currentAsking(request);
    if (asking?.id === about) await change(platform, asking.mediatorId, request.id);
  }),
};
