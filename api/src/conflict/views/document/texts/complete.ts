import type {
  Attempt,
  Format,
  Outcome,
  Safety,
  SeverityFact,
  SeverityLevel,
  State,
} from '../../../../contract/shapes/conflict.ts';
import type { HistoryKind } from '../../../../contract/shapes/conflict-views.ts';
import type { CheckInAnswer, CommitmentState } from '../../../../contract/shapes/hearing.ts';

/** Lists that have a text for everything that there is. */
export interface Complete {
  readonly safety: Record<Exclude<keyof Safety, 'choice'>, string>;
  readonly attempt: Record<Attempt['how'], string>;
  readonly severity: Record<SeverityFact, string>;
  readonly soon: Record<SeverityLevel, string>;
  readonly format: Record<Format, string>;
  readonly commitment: Record<CommitmentState, string>;
  readonly holding: Record<CheckInAnswer['holding'], string>;
  readonly states: Record<State, string>;
  readonly outcomes: Record<Outcome, string>;
  readonly because: Record<'requester' | 'mediator' | 'party', string>;
  readonly history: Record<HistoryKind, string>;
}
