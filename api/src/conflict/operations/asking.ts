import type { RosterMediator } from '../../organisation/index.ts';
import { nextAtWork } from '../../people/index.ts';
import { newId } from '../../platform/ids.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { needsTraining } from '../rules/safety.ts';
import type { NewAsking } from '../rules/steps.ts';
import { promisedBy } from '../rules/working-time.ts';

/** Asks a mediator, who is told in their working hours; at once where the request carries a safety answer (N3). */
export const askingOf = (
  { safety }: ConflictRequest,
  mediator: RosterMediator,
  promisedDays: number,
  now: Date,
): NewAsking => {
  const tellAt = needsTraining(safety) ? now : nextAtWork(now, mediator);
  return {
    id: newId(now),
    mediatorId: mediator.person.id,
    promisedBy: promisedBy(now.toISOString(), promisedDays, mediator),
    ...(tellAt > now && { tellAt: tellAt.toISOString() }),
  };
};
