import type { Needs } from '../../../contract/shapes/hearing.ts';
import { type ConflictRequest, currentAsking, otherPartyIds } from '../request.ts';
import { step } from '../steps.ts';
import { perspectiveBy, roundsOf } from './heard.ts';
import type { Invitation, KeptPerspective, Round } from './kept.ts';
import { invitationOf, standingOf } from './taking-part.ts';

/** What a request becomes by each move of its mediation. The caller has asked whether the move is allowed. */

interface By {
  readonly at: string;
  readonly byId: string;
}

const asked = (request: ConflictRequest): string => currentAsking(request)?.id ?? '';

export const summarised = (request: ConflictRequest, text: string, by: By): ConflictRequest => ({
  ...step(request, 'writeSummary', { ...by, kind: 'summary-written' }),
  summary: { ...request.summary, text },
});

export const summaryReleased = (request: ConflictRequest, by: By): ConflictRequest => {
  const { text = '' } = request.summary ?? {};
  return {
    ...step(request, 'releaseSummary', { ...by, kind: 'summary-released' }),
    summary: { text, released: text },
  };
};

export const goneOn = (request: ConflictRequest, by: By): ConflictRequest =>
  step(request, 'goOn', { ...by, kind: 'went-on' });

/** Asks somebody, or asks anew somebody who said no, left, or had said yes to another mediator. */
export const invited = (
  request: ConflictRequest,
  personId: string,
  to: Pick<Invitation, 'id' | 'tellAt'>,
  by: By,
): ConflictRequest => {
  const needs = invitationOf(request, personId)?.needs;
  const invitation: Invitation = {
    ...to,
    at: by.at,
    personId,
    standing: 'invited',
    askingId: asked(request),
    ...(needs && { needs }),
  };
  return {
    ...step(request, 'inviteParty', { ...by, kind: 'invited' }),
    invitations: [...request.invitations.filter((one) => one.personId !== personId), invitation],
  };
};

const answered = (
  { invitations }: ConflictRequest,
  personId: string,
  standing: Invitation['standing'],
  needs?: Needs,
): readonly Invitation[] =>
  invitations.map((one) => (one.personId === personId ? { ...one, standing, ...(needs && { needs }) } : one));

export const joined = (request: ConflictRequest, needs: Needs | undefined, by: By): ConflictRequest => ({
  ...step(request, 'acceptInvitation', { ...by, kind: 'joined' }),
  invitations: answered(request, by.byId, 'accepted', needs),
});

/** Whether nobody of the other side is left, or could still be invited, once this person is out. */
const isLast = (request: ConflictRequest, personId: string): boolean =>
  otherPartyIds(request).every((id) => id === personId || ['declined', 'left'].includes(standingOf(request, id)));

const without = (request: ConflictRequest, { id }: Pick<KeptPerspective, 'id'>) => ({
  perspectives: request.perspectives.filter((one) => one.id !== id),
  rounds: request.rounds.filter((one) => one.perspectiveId !== id),
});

/** What others released to somebody is theirs no more when they are out. */
const notShownTo = ({ released, ...perspective }: KeptPerspective, personId: string): KeptPerspective => {
  const toIds = (released?.toIds ?? []).filter((id) => id !== personId);
  return { ...perspective, ...(released && toIds.length > 0 && { released: { ...released, toIds } }) };
};

/**
 * Says no, or leaves, without a reason and without a trace against them: their words go with them. When nobody of the
 * other side is left it ends, and the history says that and no more.
 */
export const partedFrom = (request: ConflictRequest, { at, byId }: By): ConflictRequest => {
  const hadAccepted = invitationOf(request, byId)?.standing === 'accepted';
  const stepped = isLast(request, byId)
    ? step(request, 'leaveAsLast', { at, kind: 'closed' })
    : step(request, hadAccepted ? 'leave' : 'declineInvitation', {
        at,
        byId,
        kind: hadAccepted ? 'left' : 'invitation-declined',
      });
  const own = perspectiveBy(request, byId) ?? { id: '' };
  const { agreement } = request;
  const { perspectives, rounds } = without(request, own);
  return {
    ...stepped,
    perspectives: perspectives.map((one) => notShownTo(one, byId)),
    rounds,
    invitations: answered(request, byId, hadAccepted ? 'left' : 'declined'),
    checkIns: request.checkIns.filter(({ personId }) => personId !== byId),
    // What is not agreed yet was written for other people.
    ...(agreement && request.state === 'agreement' && { agreement: { ...agreement, confirmations: [] } }),
  };
};

/** Another mediator is wanted. The history says what it says of every mediator who does not go on. */
export const objected = (request: ConflictRequest, at: string): ConflictRequest => {
  const mediatorId = currentAsking(request)?.mediatorId ?? '';
  return step(request, 'objectToMediator', { at, byId: mediatorId, kind: 'declined' }, 'objected');
};

const withPerspective = (request: ConflictRequest, changed: KeptPerspective): readonly KeptPerspective[] => [
  ...request.perspectives.filter(({ id }) => id !== changed.id),
  changed,
];

/** A draft of one's own: no entry of the history. */
export const perspectiveWritten = (
  request: ConflictRequest,
  { id, text }: { readonly id: string; readonly text: string },
  { at, byId }: By,
): ConflictRequest => {
  const before = perspectiveBy(request, byId) ?? { id, authorId: byId };
  return {
    ...step(request, 'writePerspective', { at }),
    perspectives: withPerspective(request, { ...before, text }),
  };
};

export const handedIn = (request: ConflictRequest, perspective: KeptPerspective, by: By): ConflictRequest => ({
  ...step(request, 'writePerspective', { ...by, kind: 'handed-in' }),
  perspectives: withPerspective(request, {
    ...perspective,
    handedIn: { text: perspective.text, askingId: asked(request), at: by.at },
  }),
});

/** To these people and nobody else; to nobody takes it back. */
export const released = (
  request: ConflictRequest,
  perspective: KeptPerspective,
  toIds: readonly string[],
  { at }: By,
): ConflictRequest => {
  const { released: _, ...rest } = perspective;
  const shown = toIds.length > 0 ? { ...rest, released: { text: perspective.text, toIds } } : rest;
  return { ...step(request, 'releasePerspective', { at }), perspectives: withPerspective(request, shown) };
};

export const perspectiveDeleted = (
  request: ConflictRequest,
  perspective: KeptPerspective,
  { at }: By,
): ConflictRequest => ({
  ...step(request, 'deletePerspective', { at }),
  ...without(request, perspective),
});

/** What the mediator heard. While it waits for an answer it is the same round; every answer ends a round. */
export const reflected = (
  request: ConflictRequest,
  perspective: KeptPerspective,
  { id, text }: { readonly id: string; readonly text: string },
  by: By,
): ConflictRequest => {
  const last = roundsOf(request, perspective).at(-1);
  const open = last && last.answer === undefined ? last : undefined;
  const round: Round = {
    id: open?.id ?? id,
    at: by.at,
    perspectiveId: perspective.id,
    askingId: asked(request),
    text,
  };
  return {
    ...step(request, 'reflect', { ...by, kind: 'reflected' }),
    rounds: [...request.rounds.filter((one) => one.id !== open?.id), round],
  };
};

export const reflectionAnswered = (
  request: ConflictRequest,
  round: Round,
  { confirmed, correction }: { readonly confirmed: boolean; readonly correction?: string },
  by: By,
): ConflictRequest => {
  const answer = confirmed ? ('confirmed' as const) : ('corrected' as const);
  const after: Round = { ...round, answer, answeredAt: by.at, ...(correction && { correction }) };
  return {
    ...step(request, 'answerReflection', { ...by, kind: `reflection-${answer}` }),
    rounds: request.rounds.map((one) => (one.id === round.id ? after : one)),
  };
};
