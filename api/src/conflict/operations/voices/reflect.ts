import { operation } from '../../../platform/http/operation.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, refuseBroken } from '../../../platform/refused.ts';
import { tellOwnMediator, tellParticipant } from '../../effects.ts';
import { hearingOf, isHandedIn, perspectiveBy, roundsOf } from '../../rules/talks/heard.ts';
import { reflected, reflectionAnswered } from '../../rules/talks/steps.ts';
import { blank, tooLong, tooMany, wellFormed } from '../../rules/texts.ts';
import { nameless } from '../../views/parts.ts';
import { handedInView, ownPerspectiveView } from '../../views/talks.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, demandOwn, demandTakingPart, mediatedRequest, moveNotAllowed, sharedRequest } from '../parts.ts';
import { demandPart, partShown, showing } from '../present.ts';

/** What the mediator heard, for its party to confirm or put right (M5). Every answer ends a round; rounds stay. */
export const putReflection = operation('putReflection', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await mediatedRequest(platform, caller, params.id);
  const { request } = kept;
  const perspective = perspectiveBy(request, params.personId);
  if (!perspective || !isHandedIn(request, perspective)) throw notFound();
  const viewer = { id: caller.id, role: 'mediator', now } as const;
  const text = wellFormed(body.text);
  const last = roundsOf(request, perspective).at(-1);
  const answered = (of: typeof request) =>
    partShown(platform, viewer, (to) => handedInView(of, perspectiveBy(of, params.personId) ?? perspective, to));
  if (last?.answer === undefined && last?.text === text) return answered(request);
  demandPart(ifMatch, handedInView(request, perspective, showing(viewer, nameless)), request, viewer);
  demandMove(request, 'reflect', 'mediator');
  if (hearingOf(request, perspective) === 'confirmed') throw moveNotAllowed();
  refuseBroken([...blank(text, 'text'), ...tooLong({ text }), ...tooMany(request.rounds, 'reflections')]);

  const at = now.toISOString();
  const moved = reflected(request, perspective, { id: newId(now), text }, { at, byId: caller.id });
  return answered(await keepMoved(platform, kept, moved, at, [tellParticipant(moved, params.personId)]));
});

/** *Yes, you heard me*, or what has to be put right. */
export const answerReflection = operation(
  'answerReflection',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const kept = await sharedRequest(platform, caller, params.id);
    const { request, role } = kept;
    demandOwn(caller, params.personId);
    const viewer = { id: caller.id, role, now };
    demandPart(ifMatch, ownPerspectiveView(request, showing(viewer, nameless)), request, viewer);
    demandMove(request, 'answerReflection', role);
    demandTakingPart(request, caller);
    const perspective = perspectiveBy(request, caller.id);
    const round = perspective && roundsOf(request, perspective).at(-1);
    if (!round || round.answer !== undefined) throw moveNotAllowed();
    refuseBroken([...(body.confirmed ? [] : blank(body.correction, 'correction')), ...tooLong(body)]);

    const at = now.toISOString();
    const { confirmed, correction } = wellFormed(body);
    const answer = { confirmed, ...(!confirmed && correction && { correction }) };
    const moved = reflectionAnswered(request, round, answer, { at, byId: caller.id });
    const next = await keepMoved(platform, kept, moved, at, [tellOwnMediator(moved)]);
    return partShown(platform, viewer, (to) => ownPerspectiveView(next, to));
  },
);
