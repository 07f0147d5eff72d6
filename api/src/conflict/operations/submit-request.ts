import { goAheadVersion } from '../../contract/go-ahead.ts';
import { receiptOf } from '../../contract/receipt.ts';
import { organisationSettings } from '../../organisation/index.ts';
import { type Operation, operation } from '../../platform/http/operation.ts';
import { refuseBroken } from '../../platform/refused.ts';
import { wakingAhead } from '../../platform/storage/commit.ts';
import { tellMediator } from '../effects.ts';
import { submitted } from '../rules/steps.ts';
import { brokenInSubmission } from '../rules/submission.ts';
import { keepOnce } from '../store/keeping.ts';
import { madeBefore } from '../store/reading.ts';
import { partitionOf, requestTable } from '../store/rows.ts';
import { askingOf } from './asking.ts';
import { demandChoosable, readCandidate } from './candidates.ts';
import { onDesk } from './on-desk.ts';
import { demandMove, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';
import { demandFewOpen, openItemsOf, unknownParties } from './same-people.ts';

const submit: Operation<'submitRequest'> = async ({ caller, params, body, ifMatch, once, now }, platform) => {
  const [kept, chosen, { promisedDays }, openItems] = await Promise.all([
    ownRequest(platform, caller, params.id),
    readCandidate(platform, body.mediatorId),
    organisationSettings(platform),
    openItemsOf(platform, caller.id),
  ]);
  const { request } = kept;
  if (madeBefore(kept, once)) return shownToRequester(platform, request, now);
  demandVersion(ifMatch, request, { id: caller.id, role: 'requester', now });
  demandMove(request, 'submit', 'requester');
  refuseBroken(brokenInSubmission(request, body));
  const [loaded, unknown] = await Promise.all([
    demandChoosable(platform, request, chosen, now),
    unknownParties(platform, request),
    demandFewOpen(platform, caller, request, openItems),
  ]);
  refuseBroken(unknown);

  const at = now.toISOString();
  const asking = askingOf(request, loaded.mediator, promisedDays, now);
  const next = submitted(
    request,
    { ...asking, receipt: receiptOf(request.id), goAhead: body.goAhead ?? goAheadVersion },
    at,
  );
  const effects = [tellMediator(asking)];
  const call = { once, resultId: asking.id, now };
  const made = await onDesk(platform, next, loaded, () => keepOnce(platform, kept, next, call, effects));
  // A number that nobody has seen yet: its clock runs.
  if (made === asking.id) return shownToRequester(platform, next, now, { turns: [] });
  // Two equal calls at once: the other one was faster, and what it made is the answer.
  return shownToRequester(platform, (await ownRequest(platform, caller, params.id)).request, now);
};

/**
 * Submits a complete draft to the chosen mediator, once (C8). Everything is checked again here; then one transaction
 * keeps the move, the asking, the idempotency row and what follows: the queue and the notification.
 */
export const submitRequest = operation('submitRequest', (input, platform) =>
  wakingAhead(platform, requestTable, partitionOf(input.caller.tenantId, input.params.id), (ahead) =>
    submit(input, ahead),
  ),
);
