import type { BrokenRule } from '../../../contract/errors.ts';
import { operation } from '../../../platform/http/operation.ts';
import { refuseBroken } from '../../../platform/refused.ts';
import { tellParticipant } from '../../effects.ts';
import type { ConflictRequest } from '../../rules/request.ts';
import { perspectiveBy } from '../../rules/talks/heard.ts';
import { released } from '../../rules/talks/steps.ts';
import { participants } from '../../rules/talks/taking-part.ts';
import { keep } from '../../store/keeping.ts';
import { ownPerspectiveView } from '../../views/talks.ts';
import { demandMove, demandOwn, demandTakingPart, moveNotAllowed, sharedRequest } from '../parts.ts';
import { partShown } from '../present.ts';

/** The same words for people who were never named, not invited, or have not said yes: nothing is learned by trying. */
const strangers = (request: ConflictRequest, authorId: string, toIds: readonly string[]): BrokenRule[] =>
  toIds.flatMap((id, position) =>
    id !== authorId && participants(request).includes(id)
      ? []
      : [
          {
            code: 'not-taking-part' as const,
            path: `toIds.${position}`,
            message: 'This person does not take part in this request.',
          },
        ],
  );

/** Lets the people named read it as it is now, and nobody else; naming nobody takes it back (M4). */
export const releasePerspective = operation('releasePerspective', async ({ caller, params, body, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  demandOwn(caller, params.personId);
  demandMove(request, 'releasePerspective', role);
  demandTakingPart(request, caller);
  const toIds = [...new Set(body.toIds)];
  refuseBroken(strangers(request, caller.id, toIds));
  const perspective = perspectiveBy(request, caller.id);
  if (!perspective || perspective.text.trim() === '') throw moveNotAllowed();

  const viewer = { id: caller.id, role, now };
  const before = perspective.released?.toIds ?? [];
  const isSame = perspective.released?.text === perspective.text && toIds.join() === before.join();
  if (isSame) return partShown(platform, viewer, (to) => ownPerspectiveView(request, to));
  const next = released(request, perspective, toIds, { at: now.toISOString(), byId: caller.id });
  const newcomers = toIds.filter((id) => !before.includes(id));
  await keep(
    platform,
    kept,
    next,
    newcomers.map((id) => tellParticipant(next, id)),
  );
  return partShown(platform, viewer, (to) => ownPerspectiveView(next, to));
});
