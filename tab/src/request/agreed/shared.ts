import type { PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';

/** A request as somebody sees it who takes part in it. */
export type Shared = RequesterView | PartyView;
