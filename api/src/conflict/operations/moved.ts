import type { Effect } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { owesAnew, turnOf } from '../rules/talks/turn.ts';
import { keep } from '../store/keeping.ts';
import type { Kept } from '../store/reading.ts';
import { nextPromise } from './declare-neutrality.ts';

/** A promise begins when the mediator owes a next step, and ends when somebody else does. */
const withPromise = async (
  platform: Platform,
  before: ConflictRequest,
  { promisedBy, ...next }: ConflictRequest,
  at: string,
): Promise<ConflictRequest> => {
  if (owesAnew(before, next))
    return { ...next, promisedBy: await nextPromise(platform, currentAsking(next)?.mediatorId ?? '', at) };
  return turnOf(next)?.group === 'waiting-on-me' && promisedBy ? { ...next, promisedBy } : next;
};

/** Keeps a move of a request that a mediator has taken on, with the mediator's new promise when it is their turn. */
export const keepMoved = async (
  platform: Platform,
  kept: Kept,
  moved: ConflictRequest,
  at: string,
  effects: readonly Effect[] = [],
): Promise<ConflictRequest> => {
  const next = await withPromise(platform, kept.request, moved, at);
  await keep(platform, kept, next, effects);
  return next;
};
