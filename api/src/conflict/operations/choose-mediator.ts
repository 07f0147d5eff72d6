import { organisationSettings } from '../../organisation/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { tellMediator } from '../effects.ts';
import { mediatorLost } from '../rules/absence.ts';
import { isWithoutPresentMediator, mayChooseMediator } from '../rules/choosing.ts';
import { askedAnother } from '../rules/steps.ts';
import { keep } from '../store/keeping.ts';
import { askingOf } from './asking.ts';
import { demandChoosable, readCandidate } from './candidates.ts';
import { onDesk } from './on-desk.ts';
import { moveNotAllowed, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

/** Another mediator, when there is none, or the one who was asked cannot be reached or let the promise pass (C9). */
export const chooseMediator = operation('chooseMediator', async ({ caller, params, body, ifMatch, now }, platform) => {
  const [kept, chosen, { promisedDays }] = await Promise.all([
    ownRequest(platform, caller, params.id),
    readCandidate(platform, body.mediatorId),
    organisationSettings(platform),
  ]);
  const at = now.toISOString();
  demandVersion(ifMatch, kept.request, { id: caller.id, role: 'requester', now });
  if (!mayChooseMediator(kept.request, at)) throw moveNotAllowed();
  const request = isWithoutPresentMediator(kept.request, at) ? mediatorLost(kept.request, at) : kept.request;
  const loaded = await demandChoosable(platform, request, chosen, now);

  const asking = askingOf(kept.request, loaded.mediator, promisedDays, now);
  const next = askedAnother(request, asking, at);
  await onDesk(platform, next, loaded, () => keep(platform, kept, next, [tellMediator(asking)]));
  return shownToRequester(platform, next, now);
});
