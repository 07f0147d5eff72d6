import type { NewCommitment } from '../../../contract/shapes/hearing.ts';
import { workingTimeOf } from '../../../people/index.ts';
import { operation } from '../../../platform/http/operation.ts';
import type { Platform } from '../../../platform/platform.ts';
import { refuseBroken } from '../../../platform/refused.ts';
import { checkInsLater, tellOthers } from '../../effects.ts';
import { awaitsConfirmation, mayWriteAgreement } from '../../rules/talks/agreeing.ts';
import { agreementConfirmed, agreementWritten, isWritten } from '../../rules/talks/agreement-steps.ts';
import { brokenInAgreement } from '../../rules/talks/commitments.ts';
import { participants } from '../../rules/talks/taking-part.ts';
import { wellFormed } from '../../rules/texts.ts';
import { localDate } from '../../rules/working-time.ts';
import { nameless } from '../../views/parts.ts';
import { agreementView } from '../../views/talks.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, demandTakingPart, mediatedRequest, moveNotAllowed, sharedRequest } from '../parts.ts';
import { demandPart, partShown, showing, shownTo } from '../present.ts';

/** Which day it is where each owner is. */
const todays = async (platform: Platform, commitments: readonly NewCommitment[], now: Date) => {
  const ids = [...new Set(commitments.map(({ ownerId }) => ownerId))];
  const days = await Promise.all(
    ids.map(async (id) => [id, localDate(now.toISOString(), (await workingTimeOf(platform, id)).timeZone)] as const),
  );
  return new Map(days);
};

/** The table of commitments; every change asks everybody again (M7). What is written already is a repeat. */
export const putAgreement = operation('putAgreement', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await mediatedRequest(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role: 'mediator', now } as const;
  const { commitments } = wellFormed(body);
  if (request.state === 'agreement' && isWritten(request, commitments))
    return partShown(platform, viewer, (to) => agreementView(request, to));
  demandPart(ifMatch, agreementView(request, showing(viewer, nameless)), request, viewer);
  if (!mayWriteAgreement(request)) throw moveNotAllowed();
  const takingPart = participants(request);
  const today = await todays(
    platform,
    commitments.filter(({ ownerId }) => takingPart.includes(ownerId)),
    now,
  );
  const utcToday = now.toISOString().slice(0, 10);
  refuseBroken(brokenInAgreement(commitments, takingPart, (id) => today.get(id) ?? utcToday));

  const at = now.toISOString();
  const moved = agreementWritten(request, commitments, { at, byId: caller.id });
  const next = await keepMoved(platform, kept, moved, at, tellOthers(moved, caller.id));
  return partShown(platform, viewer, (to) => agreementView(next, to));
});

/** People whose account is gone cannot say yes; the others go on (M13). */
const stillHere = async ({ directory }: Platform, ids: readonly string[]): Promise<string[]> => {
  const people = await Promise.all(ids.map((id) => directory.person(id)));
  return ids.filter((_, position) => !people[position]?.gone);
};

/** One's own yes to exactly what is written; with the last one it holds, and follow-up begins. */
export const confirmAgreement = operation('confirmAgreement', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  const viewer = { id: caller.id, role, now };
  demandTakingPart(request, caller);
  demandPart(ifMatch, agreementView(request, showing(viewer, nameless)), request, viewer);
  demandMove(request, 'confirmAgreement', role);
  if (!awaitsConfirmation(request, caller.id)) return shownTo(platform, request, viewer);

  const at = now.toISOString();
  const needed = await stillHere(platform, participants(request));
  const moved = agreementConfirmed(request, needed, { at, byId: caller.id });
  const effects = [...tellOthers(moved, caller.id), ...checkInsLater(moved)];
  return shownTo(platform, await keepMoved(platform, kept, moved, at, effects), viewer);
});
