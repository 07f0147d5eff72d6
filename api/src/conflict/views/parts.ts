import type { Person } from '../../contract/shapes/common.ts';
import type { Attempt, Information } from '../../contract/shapes/conflict.ts';
import type { HistoryEntry, VisibleTo } from '../../contract/shapes/conflict-views.ts';
import { type Actor, isAllowed, type MoveName } from '../rules/lifecycle.ts';
import { readersOf } from '../rules/policy.ts';
import {
  type ConflictRequest,
  currentAsking,
  type HistoryItem,
  type KeptAttempt,
  type KeptInformation,
} from '../rules/request.ts';
import { severityOf } from '../rules/severity.ts';
import { positionOf } from '../rules/steps.ts';

/** Pieces that the views of a request are put together from; `person` gives a name to an id. */
export type PersonOf = (id: string) => Person;
/** Etags are the caller's to add. */
export type Unversioned<View> = Omit<View, 'etag'>;

/** For whom a view is made, and when: what is due changes what they may do. */
export interface Showing {
  readonly viewer: { readonly id: string; readonly role: 'requester' | 'mediator' | 'party' };
  readonly now: string;
  readonly person: PersonOf;
  readonly etagOf: (seen: unknown) => string;
}

export const nameless: PersonOf = (id) => ({ id, displayName: '' });

/** A part with an etag of its own; names are left out of it, they change without the request. */
export const versioned = <View extends object>(
  viewOf: (person: PersonOf) => View,
  { person, etagOf }: Pick<Showing, 'person' | 'etagOf'>,
): View & { etag: string } => ({ ...viewOf(person), etag: etagOf(viewOf(nameless)) });

export const head = ({ id, state, outcome, receipt }: ConflictRequest) => ({
  id,
  state,
  ...(outcome && { outcome }),
  ...(receipt && { receipt }),
});

export const attemptView = ({ id, at, how, outcome }: KeptAttempt): Attempt => ({ id, at, how, outcome });
export const informationView = ({ id, at, text }: KeptInformation): Information => ({ id, at, text });

export const words = (request: ConflictRequest) => ({
  safety: request.safety,
  openCommunication: request.openCommunication,
  guidelines: request.guidelines,
  details: request.details,
  attempts: request.attempts.map(attemptView),
  information: request.information.map(informationView),
  guidelinesInForce: {
    version: request.guidelinesInForce.version,
    items: request.guidelinesInForce.items.map(({ id, title, text }) => ({ id, title, text })),
  },
});

/** Who can read what was written, from the table of who sees what (P1); feeds the privacy chip. */
export const visibleTo = (request: ConflictRequest, person: PersonOf): VisibleTo =>
  readersOf(request).map(({ id, because }) => ({ person: person(id), because }));

export const severity = ({ details }: ConflictRequest) => {
  const { level, reason, facts } = severityOf(details?.severity);
  return { severityLevel: level, severityReason: reason, severityFacts: [...facts] };
};

export const historyOf = (
  request: ConflictRequest,
  person: PersonOf,
  isShown: (item: HistoryItem) => boolean = () => true,
): HistoryEntry[] =>
  request.history.filter(isShown).map(({ at, kind, byId }) => ({ at, kind, ...(byId && { by: person(byId) }) }));

export const disclosureOf = (request: ConflictRequest) => {
  const { standing, disclosure: text } = currentAsking(request) ?? {};
  return (
    text && { disclosure: { text, answer: standing === 'disclosed' ? ('waiting' as const) : ('agreed' as const) } }
  );
};

/** What a mediator suggested instead is between the requester and that mediator; another one learns nothing of it. */
export const referralOf = (request: ConflictRequest, { role }: Pick<Showing['viewer'], 'role'>) => {
  if (!request.referral) return {};
  const { askingId, ...referral } = request.referral;
  return role === 'requester' || askingId === currentAsking(request)?.id ? { referral } : {};
};

/** When something last changed that this viewer can see: what others do for themselves leaves no mark on it. */
export const changedAt = (request: ConflictRequest, isShown: (item: HistoryItem) => boolean): string =>
  request.state === 'draft' ? request.savedAt : (request.history.findLast(isShown)?.at ?? request.createdAt);

export const can = (request: ConflictRequest, actor: Actor) => (move: MoveName) =>
  isAllowed(move, actor, positionOf(request));
