import type {
  CheckInAnswer,
  CommitmentState,
  Needs,
  NewCommitment,
  Referral,
} from '../../../contract/shapes/hearing.ts';

/** What a request holds of its mediation. Everything is bound to an asking where a new mediator must not inherit it. */

export interface KeptSummary {
  readonly text: string;
  /** The last text that had the requester's go-ahead; what people are invited with. */
  readonly released?: string;
}

/** One other party, from the first invitation on; there is one per person. */
export interface Invitation {
  readonly id: string;
  readonly at: string;
  readonly personId: string;
  readonly standing: 'invited' | 'accepted' | 'declined' | 'left';
  /** By which mediator: under another one it is asked again. */
  readonly askingId: string;
  readonly needs?: Needs;
  /** When they are told, unless it is at once: their next working hour (N3). */
  readonly tellAt?: string;
  /** What became of the notification; nothing while it is on its way. */
  readonly told?: 'notified' | 'unreachable';
}

export interface KeptPerspective {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  /** As it was handed in, and to which mediator. */
  readonly handedIn?: { readonly text: string; readonly askingId: string; readonly at: string };
  /** As it was when it was released, and to whom. */
  readonly released?: { readonly text: string; readonly toIds: readonly string[] };
}

/** One *what I heard*, and what its party said to it. */
export interface Round {
  readonly id: string;
  readonly at: string;
  readonly perspectiveId: string;
  readonly askingId: string;
  readonly text: string;
  readonly answer?: 'confirmed' | 'corrected';
  readonly correction?: string;
  readonly answeredAt?: string;
}

export interface KeptCommitment extends NewCommitment {
  readonly state: CommitmentState;
}

export interface KeptAgreement {
  /** Who took part when it was written: somebody who joins later learns nothing of it. */
  readonly betweenIds: readonly string[];
  readonly commitments: readonly KeptCommitment[];
  readonly confirmations: readonly { readonly personId: string; readonly at: string }[];
  readonly completedAt?: string;
}

export interface KeptCheckIn extends CheckInAnswer {
  readonly id: string;
  readonly at: string;
  readonly n: number;
  readonly personId: string;
}

export interface KeptReferral extends Referral {
  /** The mediator who asked; another one who comes later learns nothing of it. */
  readonly askingId: string;
}

export interface Talks {
  readonly summary?: KeptSummary;
  readonly invitations: readonly Invitation[];
  readonly perspectives: readonly KeptPerspective[];
  readonly rounds: readonly Round[];
  readonly agreement?: KeptAgreement;
  readonly checkIns: readonly KeptCheckIn[];
  readonly referral?: KeptReferral;
}

export const noTalks: Talks = { invitations: [], perspectives: [], rounds: [], checkIns: [] };
