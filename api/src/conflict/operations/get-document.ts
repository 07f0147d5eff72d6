import { clockOf } from '../../organisation/index.ts';
import { workingTimeOf } from '../../people/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { hasAccepted } from '../rules/talks/taking-part.ts';
import { partIn } from '../store/reading.ts';
import { documentPage } from '../views/document/page.ts';
import { withClock } from '../views/held.ts';
import { partyView } from '../views/party.ts';
import { requesterView } from '../views/requester.ts';
import { notYours } from './parts.ts';
import { showing, withNames } from './present.ts';

/**
 * The whole request as a page to print or keep: what its reader wrote and what was shared with them, made from the same
 * view that they see (C9). For its requester, and for an other party who takes part.
 */
export const getDocument = operation('getDocument', async ({ caller, params, query, now }, platform) => {
  const [{ request, role }, { timeZone }] = await Promise.all([
    partIn(platform, caller, params.id),
    workingTimeOf(platform, caller.id),
  ]);
  const takesPart = role === 'requester' || (role === 'party' && hasAccepted(request, caller.id));
  if (!takesPart) throw notYours();
  const viewOf = role === 'requester' ? requesterView : partyView;
  const clock = await clockOf(platform, request.receipt);
  const seen = await withNames(platform, (person) =>
    withClock(viewOf(request, showing({ id: caller.id, role, now }, person)), clock, person),
  );
  const page = documentPage(seen, now.toISOString(), { timeZone, ...query });
  const fileName = `common-ground${request.receipt ? `-${request.receipt}` : ''}.html`;
  return { bytes: { body: new TextEncoder().encode(page), type: 'text/html; charset=utf-8', fileName } };
});
