import type { Standing } from '../../../contract/shapes/hearing.ts';
import { type ConflictRequest, currentAsking } from '../request.ts';
import type { Invitation } from './kept.ts';

export const invitationOf = ({ invitations }: Pick<ConflictRequest, 'invitations'>, personId: string) =>
  invitations.find((one) => one.personId === personId);

/** Whether it was answered, or is to be answered, under the mediator of now. */
const isCurrent = (request: Pick<ConflictRequest, 'askings'>, { askingId }: Invitation): boolean => {
  const asking = currentAsking(request);
  return asking?.standing === 'taken' && asking.id === askingId;
};

const isIn = ({ standing }: Invitation): boolean => standing === 'invited' || standing === 'accepted';

export const standingOf = (request: ConflictRequest, personId: string): Standing => {
  const invitation = invitationOf(request, personId);
  if (!invitation) return 'not-invited';
  if (!isIn(invitation)) return invitation.standing as 'declined' | 'left';
  if (!isCurrent(request, invitation)) return 'paused';
  return invitation.standing === 'accepted' ? 'taking-part' : 'invited';
};

/** Invited people who may open the request: until they say no, and after its end only those who had said yes. */
export const partyIds = (request: Pick<ConflictRequest, 'invitations' | 'state'>): readonly string[] =>
  request.invitations
    .filter((one) => (request.state === 'closed' ? one.standing === 'accepted' : isIn(one)))
    .map(({ personId }) => personId);

/** Has said yes once, to whichever mediator, and has not left: they know who else takes part. */
export const hasAccepted = (request: Pick<ConflictRequest, 'invitations'>, personId: string): boolean =>
  invitationOf(request, personId)?.standing === 'accepted';

/** Other parties who take part at this moment. */
export const takingPart = (request: ConflictRequest): readonly string[] =>
  request.invitations
    .filter((one) => one.standing === 'accepted' && (isCurrent(request, one) || request.state === 'closed'))
    .map(({ personId }) => personId);

/** The requester and everybody who takes part; each knows of the others. */
export const participants = (request: ConflictRequest): readonly string[] => [
  request.requesterId,
  ...takingPart(request),
];
