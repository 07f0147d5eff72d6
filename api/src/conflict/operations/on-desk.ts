import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';
import { queueKey } from '../rules/queue.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { holdPlace, letGo } from '../store/desk.ts';
import { placeInList } from '../store/lists.ts';
import { type Loaded, notForThis } from './candidates.ts';

/** A desk with fewer places left than this is counted to the last one. */
const fewPlaces = 10;

/** What a list or a place cannot be told now, an effect or time tells it. */
const ifItAnswers = async (write: Promise<void>): Promise<void> => {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
};

/**
 * Keeps a request that is for this mediator. Where few places are left on their desk it takes one before, and the request is in
 * their queue before its requester has the answer; elsewhere the effect of the move places it.
 * @throws Refused `mediator-not-available` when somebody else took the last place meanwhile
 */
export const onDesk = async <Result>(
  platform: Platform,
  request: ConflictRequest,
  { mediator, openRequests }: Loaded,
  keep: () => Promise<Result>,
): Promise<Result> => {
  if (openRequests + fewPlaces < mediator.maximumOpen) return keep();
  const { id: mediatorId } = mediator.person;
  const { id: requestId, version } = request;
  if (!(await holdPlace(platform, mediatorId, requestId, mediator.maximumOpen)))
    throw notForThis('mediator-not-available');
  const result = await keep().catch(async (error: unknown) => {
    await ifItAnswers(letGo(platform, mediatorId, requestId));
    throw error;
  });
  const placed = { requestId, version, key: queueKey(request) };
  await ifItAnswers(placeInList(platform, 'queue', mediatorId, placed));
  await ifItAnswers(letGo(platform, mediatorId, requestId));
  return result;
};
