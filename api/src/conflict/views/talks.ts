import type { Agreement, CheckIn, Perspective, Reflection, Summary } from '../../contract/shapes/hearing.ts';
import { partOf } from '../rules/policy.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { checkInsDue, mayCheckIn, mayMark } from '../rules/talks/follow-up.ts';
import { hearingOf, isHandedIn, perspectiveBy, roundsOf } from '../rules/talks/heard.ts';
import type { KeptPerspective, KeptSummary, Round } from '../rules/talks/kept.ts';
import { hasAccepted, participants } from '../rules/talks/taking-part.ts';
import { can, type PersonOf, type Showing, versioned } from './parts.ts';

const reflectionView =
  ({ askings }: ConflictRequest, person: PersonOf) =>
  ({ at, askingId, text, answer, correction, answeredAt }: Round): Reflection => ({
    at,
    by: person(askings.find(({ id }) => id === askingId)?.mediatorId ?? ''),
    text,
    answer: answer ?? 'waiting',
    ...(correction && { correction }),
    ...(answeredAt && { answeredAt }),
  });

export const summaryView = ({ text, released }: KeptSummary, showing: Showing): Summary =>
  versioned(() => ({ text, released: released === text }), showing);

const nothing = {
  write: false,
  handIn: false,
  release: false,
  delete: false,
  reflect: false,
  answerReflection: false,
};

const handedInAs = (request: ConflictRequest, kept: KeptPerspective): 'no' | 'yes' | 'changed' => {
  if (!isHandedIn(request, kept)) return 'no';
  return kept.handedIn?.text === kept.text ? 'yes' : 'changed';
};

/** For its author: all of it. */
const ownPerspective = (request: ConflictRequest, kept: KeptPerspective) => (person: PersonOf) => {
  const { authorId, text, released } = kept;
  const takesPart = participants(request).includes(authorId);
  const may = can(request, authorId === request.requesterId ? 'requester' : 'party');
  const handedIn = handedInAs(request, kept);
  const isWritten = text.trim() !== '';
  return {
    author: person(authorId),
    text,
    handedIn,
    releasedTo: (released?.toIds ?? []).map(person),
    reflections: request.rounds
      .filter(({ perspectiveId }) => perspectiveId === kept.id)
      .map(reflectionView(request, person)),
    can: {
      ...nothing,
      write: takesPart && may('writePerspective'),
      handIn: takesPart && may('writePerspective') && handedIn !== 'yes' && isWritten,
      release: takesPart && request.state !== 'closed' && isWritten,
      delete: isWritten || handedIn !== 'no',
      answerReflection: takesPart && may('answerReflection') && hearingOf(request, kept) === 'to-answer',
    },
  };
};

/** For the mediator: as it was handed in to them. */
const handedInPerspective = (request: ConflictRequest, kept: KeptPerspective) => (person: PersonOf) => ({
  author: person(kept.authorId),
  text: kept.handedIn?.text ?? '',
  handedIn: 'yes' as const,
  releasedTo: (kept.released?.toIds ?? []).map(person),
  reflections: roundsOf(request, kept).map(reflectionView(request, person)),
  can: { ...nothing, reflect: can(request, 'mediator')('reflect') && hearingOf(request, kept) !== 'confirmed' },
});

/** For somebody it was released to: as it was then. */
const releasedPerspective =
  ({ authorId, released }: KeptPerspective) =>
  (person: PersonOf) => ({
    author: person(authorId),
    text: released?.text ?? '',
    releasedTo: [],
    reflections: [],
    can: nothing,
  });

/** A perspective as this viewer may see it; nothing when they may not (M4). */
export const perspectiveView = (
  request: ConflictRequest,
  kept: KeptPerspective,
  { id, role }: Showing['viewer'],
  showing: Showing,
): Perspective | undefined => {
  if (role === 'mediator')
    return isHandedIn(request, kept) && currentAsking(request)?.standing === 'taken'
      ? handedInView(request, kept, showing)
      : undefined;
  if (kept.authorId === id) return versioned(ownPerspective(request, kept), showing);
  // Under a new mediator an invitation is answered anew; until then nothing of the others is shown.
  const knows = role === 'requester' || hasAccepted(request, id);
  return knows && kept.released?.toIds.includes(id) ? versioned(releasedPerspective(kept), showing) : undefined;
};

/** One's own, or, before the first word, what there is to write it with. */
export const ownPerspectiveView = (request: ConflictRequest, showing: Showing): Perspective => {
  const { id: authorId } = showing.viewer;
  const kept = perspectiveBy(request, authorId) ?? { id: '', authorId, text: '' };
  return versioned(ownPerspective(request, kept), showing);
};

/** As its mediator reads it. */
export const handedInView = (request: ConflictRequest, kept: KeptPerspective, showing: Showing): Perspective =>
  versioned(handedInPerspective(request, kept), showing);

const perspectivesView = (request: ConflictRequest, showing: Showing): Perspective[] =>
  request.perspectives.flatMap((one) => perspectiveView(request, one, showing.viewer, showing) ?? []);

export const agreementView = (request: ConflictRequest, showing: Showing): Agreement => {
  const { commitments = [], confirmations = [], completedAt } = request.agreement ?? {};
  const waiting = request.state === 'agreement' ? participants(request) : [];
  return versioned(
    (person) => ({
      commitments: commitments.map(({ what, how, action, ownerId, due, state }, position) => ({
        n: position + 1,
        what,
        ...(how && { how }),
        ...(action && { action }),
        owner: person(ownerId),
        due,
        state,
        can: { mark: request.state === 'follow-up' && mayMark(request, position + 1, showing.viewer.id) },
      })),
      confirmations: confirmations.map(({ personId, at }) => ({ person: person(personId), at })),
      waitingFor: waiting.filter((id) => !confirmations.some(({ personId }) => personId === id)).map(person),
      ...(completedAt && { completedAt }),
    }),
    showing,
  );
};

/** Each party's answers are for the mediator only; a party sees their own. */
export const checkInsView = (request: ConflictRequest, { viewer, person, now }: Showing): CheckIn[] =>
  checkInsDue(request).map((dueAt, position) => {
    const n = position + 1;
    const shown = request.checkIns.filter(
      (one) => one.n === n && (viewer.role === 'mediator' || one.personId === viewer.id),
    );
    return {
      n,
      dueAt,
      answers: shown.map(({ personId, at, holding, worse, text }) => ({
        person: person(personId),
        at,
        holding,
        worse,
        ...(text && { text }),
      })),
      can: { answer: viewer.role !== 'mediator' && mayCheckIn(request, n, viewer.id, now) },
    };
  });

/** Everybody between whom it was written has a copy, and the mediator; whoever is only asked or invited knows of none. */
export const isAgreementOf = (request: ConflictRequest, viewer: Showing['viewer']): boolean => {
  const { agreement } = request;
  const part = partOf(request, viewer);
  if (!agreement || part === 'asked' || part === 'invited') return false;
  return part !== 'party' || agreement.betweenIds.includes(viewer.id);
};

/** Perspectives, agreement and check-ins as this viewer may see them. */
export const talksView = (request: ConflictRequest, showing: Showing) => ({
  perspectives: perspectivesView(request, showing),
  ...(isAgreementOf(request, showing.viewer) && { agreement: agreementView(request, showing) }),
  checkIns: checkInsView(request, showing),
});
