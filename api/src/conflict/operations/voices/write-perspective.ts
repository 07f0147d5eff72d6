import { operation } from '../../../platform/http/operation.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, refuseBroken } from '../../../platform/refused.ts';
import { tellOwnMediator } from '../../effects.ts';
import { perspectiveBy } from '../../rules/talks/heard.ts';
import { handedIn, perspectiveDeleted, perspectiveWritten } from '../../rules/talks/steps.ts';
import { blank, tooLong, wellFormed } from '../../rules/texts.ts';
import { keep } from '../../store/keeping.ts';
import { nameless } from '../../views/parts.ts';
import { ownPerspectiveView } from '../../views/talks.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, demandOwn, demandTakingPart, sharedRequest } from '../parts.ts';
import { demandPart, partShown, showing } from '../present.ts';

/** One's own account, saved as it grows; nobody else sees a word of it (M4). What is kept already is a repeat. */
export const putPerspective = operation('putPerspective', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  demandOwn(caller, params.personId);
  const viewer = { id: caller.id, role, now };
  const text = wellFormed(body.text);
  if (perspectiveBy(request, caller.id)?.text === text)
    return partShown(platform, viewer, (to) => ownPerspectiveView(request, to));
  demandPart(ifMatch, ownPerspectiveView(request, showing(viewer, nameless)), request, viewer);
  demandMove(request, 'writePerspective', role);
  demandTakingPart(request, caller);
  refuseBroken(tooLong({ text }));

  const at = now.toISOString();
  const next = perspectiveWritten(request, { id: newId(now), text }, { at, byId: caller.id });
  await keep(platform, kept, next);
  return partShown(platform, viewer, (to) => ownPerspectiveView(next, to));
});

/** The mediator may read it as it is now. */
export const handInPerspective = operation('handInPerspective', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  demandOwn(caller, params.personId);
  const viewer = { id: caller.id, role, now };
  demandPart(ifMatch, ownPerspectiveView(request, showing(viewer, nameless)), request, viewer);
  demandMove(request, 'writePerspective', role);
  demandTakingPart(request, caller);
  const perspective = perspectiveBy(request, caller.id);
  refuseBroken(blank(perspective?.text, 'text'));
  if (!perspective) throw notFound();

  const at = now.toISOString();
  const moved = handedIn(request, perspective, { at, byId: caller.id });
  const next = await keepMoved(platform, kept, moved, at, [tellOwnMediator(moved)]);
  return partShown(platform, viewer, (to) => ownPerspectiveView(next, to));
});

/** Takes one's own words out for everybody, with what was said back to them. */
export const deletePerspective = operation('deletePerspective', async ({ caller, params, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  demandOwn(caller, params.personId);
  demandMove(request, 'deletePerspective', role);
  const perspective = perspectiveBy(request, caller.id);
  if (!perspective) return {};

  const at = now.toISOString();
  await keepMoved(platform, kept, perspectiveDeleted(request, perspective, { at, byId: caller.id }), at);
  return {};
});
