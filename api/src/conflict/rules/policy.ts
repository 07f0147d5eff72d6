import type { CallName, calls } from '../../contract/calls.ts';
import { type ConflictRequest, currentAsking } from './request.ts';
import { hasAccepted } from './talks/taking-part.ts';

/**
 * P1: who sees what of a request, and who may make which call on it. Everybody who has no part in it finds nothing:
 * 404, the same as for an id that never was. Moves that a part may make also depend on where the request is
 * (`lifecycle.ts`), and a perspective is its author's (`talks/`).
 */

/** The part that somebody has in a request: who made it, a mediator before and after taking it on, an other party
 * before and after saying yes. Whoever is named and was not invited has none. */
export type Part = 'requester' | 'asked' | 'mediator' | 'invited' | 'party';

/** Which view of a request each part is shown; the views are the allow-lists of its fields. */
const sees = {
  requester: 'everything-written',
  asked: 'preview',
  mediator: 'everything-written',
  invited: 'invitation',
  party: 'what-is-shared',
} as const satisfies Record<Part, string>;

type OnARequest = {
  [Name in CallName]: (typeof calls)[Name]['path'] extends `/requests/:id${string}` ? Name : never;
}[CallName];

const theirs = ['requester'] as const;
const mediators = ['mediator'] as const;
const parties = ['requester', 'party'] as const;
const takingPart = ['requester', 'mediator', 'party'] as const;

/** Complete by type: a new call on a request has no meaning until it is in this table. */
export const callers = {
  getRequest: ['requester', 'asked', 'mediator', 'invited', 'party'],
  getDocument: parties,

  saveRequest: theirs,
  deleteDraft: theirs,
  recordAttempt: theirs,
  listTalkTimes: theirs,
  settleDirectly: theirs,
  listChoosableMediators: theirs,
  submitRequest: theirs,
  chooseMediator: theirs,
  addInformation: theirs,
  turnIntoFull: theirs,
  withdrawRequest: theirs,
  referRequest: ['requester', 'mediator'],

  declareNeutrality: ['asked', 'mediator'],
  answerDisclosure: theirs,
  putSummary: mediators,
  releaseSummary: theirs,
  goOn: theirs,
  keepGoing: parties,
  inviteParty: mediators,
  answerInvitation: ['invited', 'party'],
  leaveRequest: ['invited', 'party'],
  objectToMediator: ['invited', 'party'],
  // Somebody invited finds their own blank one.
  getPerspective: [...takingPart, 'invited'],
  putPerspective: parties,
  // One's own goes at any time, also while an invitation is to be answered anew.
  deletePerspective: [...parties, 'invited'],
  handInPerspective: parties,
  releasePerspective: parties,
  putReflection: mediators,
  answerReflection: parties,
  getSessionTimes: mediators,
  putAgreement: mediators,
  confirmAgreement: parties,
  answerCheckIn: parties,
  putCommitment: takingPart,
  getNotes: mediators,
  putNotes: mediators,
  closeRequest: mediators,
  reopenRequest: takingPart,
  answerReferral: theirs,
} as const satisfies Record<OnARequest, readonly Part[]>;

/** The part of somebody who was found in a request by their hash. */
export const partOf = (
  request: ConflictRequest,
  { id, role }: { readonly id: string; readonly role: 'requester' | 'mediator' | 'party' },
): Part => {
  switch (role) {
    case 'requester':
      return 'requester';
    case 'mediator':
      return currentAsking(request)?.standing === 'taken' ? 'mediator' : 'asked';
    case 'party':
      return hasAccepted(request, id) ? 'party' : 'invited';
  }
};

/** Who can read what was written, and why: feeds the privacy chip. The requester comes first. */
export const readersOf = (
  request: ConflictRequest,
): { readonly id: string; readonly because: 'requester' | 'mediator' }[] => {
  const mediatorId = currentAsking(request)?.mediatorId;
  const people = [
    { id: request.requesterId, role: 'requester' as const },
    ...(mediatorId ? [{ id: mediatorId, role: 'mediator' as const }] : []),
  ];
  return people.flatMap(({ id, role }) =>
    sees[partOf(request, { id, role })] === 'everything-written' ? [{ id, because: role }] : [],
  );
};
