import { operation } from '../../platform/http/operation.ts';
import { tellOwnMediator } from '../effects.ts';
import { currentAsking } from '../rules/request.ts';
import { disclosureRefused, taken } from '../rules/steps.ts';
import { keep } from '../store/keeping.ts';
import { nextPromise } from './declare-neutrality.ts';
import { demandMove, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

/** The requester's answer to what the mediator disclosed: yes lets them take it on, no returns the choice (M2). */
export const answerDisclosure = operation(
  'answerDisclosure',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const kept = await ownRequest(platform, caller, params.id);
    const { request } = kept;
    demandVersion(ifMatch, request, { id: caller.id, role: 'requester', now });
    demandMove(request, body.agreed ? 'agreeToDisclosure' : 'refuseDisclosure', 'requester');

    const at = now.toISOString();
    const mediatorId = currentAsking(request)?.mediatorId ?? '';
    const next = body.agreed
      ? taken(
          request,
          'agreeToDisclosure',
          { byId: caller.id, promisedBy: await nextPromise(platform, mediatorId, at) },
          at,
        )
      : disclosureRefused(request, at);
    await keep(platform, kept, next, [tellOwnMediator(next)]);
    return shownToRequester(platform, next, now);
  },
);
