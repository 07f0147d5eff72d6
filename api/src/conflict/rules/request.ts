import type {
  Details,
  GuidelinesStep,
  OpenCommunication,
  Outcome,
  Safety,
  State,
} from '../../contract/shapes/conflict.ts';
import type { HistoryKind } from '../../contract/shapes/conflict-views.ts';
import type { Guideline } from '../../contract/shapes/organisation.ts';
import type { Talks } from './talks/kept.ts';

/** How far a mediator has come with a request: asked, has disclosed something, has taken it on. */
export type Standing = 'asked' | 'disclosed' | 'taken';

/** Why a mediator no longer has a part in a request. */
export type Ending =
  | 'recused'
  | 'declined'
  | 'objected'
  | 'disclosure-refused'
  | 'replaced'
  | 'unavailable'
  | 'withdrawn';

/** One mediator asked once. The last asking without an ending is the current one. */
export interface Asking {
  readonly id: string;
  readonly mediatorId: string;
  readonly at: string;
  readonly standing: Standing;
  readonly ending?: Ending;
  readonly disclosure?: string;
  /** Away after taking it on: until this day, or until further notice (the empty text). */
  readonly away?: string;
  /** The version of the words under which the requester submitted it to this mediator. */
  readonly goAhead?: number;
  /** When they are told, unless it is at once: their next working hour (N3). */
  readonly tellAt?: string;
  /** What became of the notification; nothing while it is on its way. */
  readonly told?: { readonly state: 'notified' | 'unreachable'; readonly at: string };
}

export interface HistoryItem {
  readonly id: string;
  readonly at: string;
  readonly kind: HistoryKind;
  readonly byId?: string;
  /** Kept with the move; shown to nobody but the one who wrote it and those the views name. */
  readonly text?: string;
}

export interface KeptAttempt {
  readonly id: string;
  readonly at: string;
  readonly how: 'call' | 'chat' | 'in-person' | 'mail' | 'other';
  readonly outcome: string;
}

export interface KeptInformation {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

/** A conflict request as rules see it: opened, whole, and never changed in place. Times are ISO 8601 in UTC. */
export interface ConflictRequest extends Talks {
  readonly id: string;
  readonly tenantId: string;
  /** Rises by one with every change. */
  readonly version: number;
  readonly state: State;
  readonly outcome?: Outcome;
  readonly receipt?: string;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly submittedAt?: string;
  /** When the mediator's next step is promised; nothing while it waits on others. */
  readonly promisedBy?: string;
  readonly closedAt?: string;
  readonly requesterId: string;
  /** Left out where a first talk began in no team. */
  readonly teamId?: string;
  readonly channelId?: string;
  readonly firstTalk: boolean;
  readonly guidelinesInForce: { readonly version: number; readonly items: readonly Guideline[] };
  readonly safety: Safety;
  readonly openCommunication: OpenCommunication | null;
  readonly guidelines: GuidelinesStep | null;
  readonly details: Details | null;
  readonly attempts: readonly KeptAttempt[];
  readonly information: readonly KeptInformation[];
  readonly history: readonly HistoryItem[];
  readonly askings: readonly Asking[];
  /** The short look back of somebody who settled it directly. */
  readonly reflection?: string;
}

export const currentAsking = ({ askings }: Pick<ConflictRequest, 'askings'>): Asking | undefined =>
  askings.find(({ ending }) => ending === undefined);

/** With whom the first talk was that a draft has grown from, while it is a draft (C12). */
export const talkedWithId = ({ state, askings }: Pick<ConflictRequest, 'state' | 'askings'>): string | undefined =>
  state === 'draft' ? askings.findLast(({ ending }) => ending === 'withdrawn')?.mediatorId : undefined;

/** When it was first taken on since it was submitted: the first talk that it may have grown from is not counted. */
export const acceptedAt = ({ submittedAt, history }: Pick<ConflictRequest, 'submittedAt' | 'history'>) =>
  history.find(
    ({ at, kind }) =>
      (kind === 'accepted' || kind === 'disclosure-agreed') && submittedAt !== undefined && at >= submittedAt,
  )?.at;

export const otherPartyIds = ({ details }: Pick<ConflictRequest, 'details'>): readonly string[] => [
  ...new Set(details?.otherPartyIds ?? []),
];

/** Mediators who may not be asked again: they stepped aside, or somebody did not want them. */
export const steppedAside = ({ askings }: Pick<ConflictRequest, 'askings'>): readonly string[] =>
  askings.flatMap(({ mediatorId, ending }) =>
    ending !== undefined && !['replaced', 'unavailable', 'withdrawn'].includes(ending) ? [mediatorId] : [],
  );
