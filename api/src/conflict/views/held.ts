import type { HistoryEntry, MediatorView, PartyView, RequesterView } from '../../contract/shapes/conflict-views.ts';
import type { PersonOf, Unversioned } from './parts.ts';

/** What an administrator did to the clock of a request, by its receipt number (P5). */
export interface Clock {
  readonly turns: readonly {
    readonly kind: 'clock-stopped' | 'clock-started';
    readonly at: string;
    readonly byId: string;
  }[];
  readonly stopped?: { readonly at: string; readonly byId: string; readonly reason: string };
}

type TakingPart = Unversioned<RequesterView> | Unversioned<MediatorView> | Unversioned<PartyView>;

/** A view for one who takes part: whether nothing is erased for now, why, and when that began and ended. */
export const withClock = <View extends TakingPart>(view: View, { turns, stopped }: Clock, person: PersonOf): View => {
  const entries = turns.map(({ kind, at, byId }): HistoryEntry => ({ kind, at, by: person(byId) }));
  return {
    ...view,
    ...(stopped && { hold: { reason: stopped.reason, at: stopped.at, by: person(stopped.byId) } }),
    history: [...view.history, ...entries].toSorted((one, other) => one.at.localeCompare(other.at)),
  };
};
