import type { PartyView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { askedToConfirm, dueCheckIn } from '../agreed/standing.ts';

type Outcome = NonNullable<PartyView['outcome']>;

/** The one sentence about what happens next, for an other party; names the text that says it. */
export type Next =
  | 'looking'
  | 'askedAnew'
  | 'write'
  | 'handIn'
  | 'handInAgain'
  | 'listening'
  | 'answer'
  | 'heard'
  | 'confirm'
  | 'confirmAgain'
  | 'agreement'
  | 'checkIn'
  | 'followUp'
  | 'standStill'
  | `closed.${Outcome}`;

const ownIn = ({ perspectives }: PartyView, ownId: string): Perspective | undefined =>
  perspectives.find(({ author }) => author.id === ownId);

/** What only this person can do, and everybody waits for. */
const taskOf = (request: PartyView, ownId: string): Next | undefined => {
  const { can, checkIns } = request;
  if (ownIn(request, ownId)?.can.answerReflection) return 'answer';
  if (can.confirmAgreement) return askedToConfirm(request, ownId) === 'again' ? 'confirmAgain' : 'confirm';
  const due = dueCheckIn(checkIns);
  if (due && !due.answers.some(({ person }) => person.id === ownId)) return 'checkIn';
  return can.keepGoing ? 'standStill' : undefined;
};

const whileHeard = (own: Perspective | undefined): Next => {
  if (!own?.text.trim()) return 'write';
  if (own.handedIn === 'no') return 'handIn';
  if (own.handedIn === 'changed') return 'handInAgain';
  return own.reflections.at(-1)?.answer === 'confirmed' ? 'heard' : 'listening';
};

/** What happens next for somebody who takes part, or who waits to be asked anew by another mediator. */
export const nextOf = (request: PartyView, ownId: string): Next => {
  if (request.state === 'closed') return `closed.${request.outcome ?? 'ended'}`;
  if (!request.mediator) return 'looking';
  if (request.parties.every(({ id }) => id === ownId)) return 'askedAnew';
  const task = taskOf(request, ownId);
  if (task) return task;
  switch (request.state) {
    case 'agreement':
      return 'agreement';
    case 'follow-up':
      return 'followUp';
    default:
      return whileHeard(ownIn(request, ownId));
  }
};
