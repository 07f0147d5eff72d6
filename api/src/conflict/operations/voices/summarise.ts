import { operation } from '../../../platform/http/operation.ts';
import { refuseBroken } from '../../../platform/refused.ts';
import { tellOwnMediator, tellRequester } from '../../effects.ts';
import { asksToGoOn, awaitsRelease } from '../../rules/talks/inviting.ts';
import { goneOn, summarised, summaryReleased } from '../../rules/talks/steps.ts';
import { blank, tooLong, wellFormed } from '../../rules/texts.ts';
import { nameless } from '../../views/parts.ts';
import { summaryView } from '../../views/talks.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, mediatedRequest, moveNotAllowed, ownRequest } from '../parts.ts';
import { demandPart, demandVersion, partShown, showing, shownToRequester } from '../present.ts';

const nothing = { text: '' };

/** The mediator's neutral summary, for the requester to read first (M4). What is kept already is a repeat. */
export const putSummary = operation('putSummary', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await mediatedRequest(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role: 'mediator', now } as const;
  const text = wellFormed(body.text);
  if (request.summary?.text === text)
    return partShown(platform, viewer, (to) => summaryView(request.summary ?? nothing, to));
  demandPart(ifMatch, summaryView(request.summary ?? nothing, showing(viewer, nameless)), request, viewer);
  demandMove(request, 'writeSummary', 'mediator');
  refuseBroken([...blank(text, 'text'), ...tooLong({ text })]);

  const at = now.toISOString();
  const moved = summarised(request, text, { at, byId: caller.id });
  const next = await keepMoved(platform, kept, moved, at, [tellRequester(moved)]);
  return partShown(platform, viewer, (to) => summaryView(next.summary ?? nothing, to));
});

/** The requester's go-ahead: with exactly this text people may be invited. */
export const releaseSummary = operation('releaseSummary', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role: 'requester', now } as const;
  const seen = request.summary && summaryView(request.summary, showing(viewer, nameless));
  demandPart(ifMatch, seen, request, viewer);
  demandMove(request, 'releaseSummary', 'requester');
  if (!awaitsRelease(request)) throw moveNotAllowed();

  const at = now.toISOString();
  const moved = summaryReleased(request, { at, byId: caller.id });
  const next = await keepMoved(platform, kept, moved, at, [tellOwnMediator(moved)]);
  return shownToRequester(platform, next, now);
});

/** After a safety answer: the requester has been offered the referral contacts, and goes on here (C2, M4). */
export const goOn = operation('goOn', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const { request } = kept;
  demandVersion(ifMatch, request, { id: caller.id, role: 'requester', now });
  demandMove(request, 'goOn', 'requester');
  if (!asksToGoOn(request)) throw moveNotAllowed();

  const at = now.toISOString();
  const moved = goneOn(request, { at, byId: caller.id });
  const next = await keepMoved(platform, kept, moved, at, [tellOwnMediator(moved)]);
  return shownToRequester(platform, next, now);
});
