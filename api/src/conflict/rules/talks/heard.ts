import { type ConflictRequest, currentAsking } from '../request.ts';
import type { KeptPerspective, Round } from './kept.ts';
import { participants, takingPart } from './taking-part.ts';

export const perspectiveBy = ({ perspectives }: Pick<ConflictRequest, 'perspectives'>, authorId: string) =>
  perspectives.find((one) => one.authorId === authorId);

export const isHandedIn = (request: ConflictRequest, { handedIn }: KeptPerspective): boolean =>
  handedIn !== undefined && handedIn.askingId === currentAsking(request)?.id;

/** The rounds of this perspective with the mediator of now, the oldest first. */
export const roundsOf = (request: ConflictRequest, { id }: KeptPerspective): readonly Round[] =>
  request.rounds.filter((one) => one.perspectiveId === id && one.askingId === currentAsking(request)?.id);

/** Where the listening to one perspective stands. */
export type Hearing = 'not-handed-in' | 'to-reflect' | 'to-answer' | 'confirmed';

export const hearingOf = (request: ConflictRequest, perspective: KeptPerspective | undefined): Hearing => {
  if (!perspective || !isHandedIn(request, perspective)) return 'not-handed-in';
  const last = roundsOf(request, perspective).at(-1);
  // Handed in anew since: it is heard anew.
  if (!last || last.answer === 'corrected') return 'to-reflect';
  if (last.answer === undefined) return 'to-answer';
  return last.at < (perspective.handedIn?.at ?? '') ? 'to-reflect' : 'confirmed';
};

/** M5: an agreement begins when somebody of the other side takes part and everybody who was heard has confirmed it. */
export const isHeard = (request: ConflictRequest): boolean =>
  takingPart(request).length > 0 &&
  participants(request).every((id) =>
    ['not-handed-in', 'confirmed'].includes(hearingOf(request, perspectiveBy(request, id))),
  );
