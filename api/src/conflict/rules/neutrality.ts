/** A mediator of the roster, as far as neutrality and availability go. */
export interface Candidate {
  readonly id: string;
  readonly availability: 'open' | 'limited' | 'away';
  /** The first day they are back, `yyyy-mm-dd`. */
  readonly awayUntil?: string;
  readonly trainedForSafety: boolean;
  readonly maximumOpen: number;
  readonly openRequests: number;
}

/** Who is in it, who may not be asked, and what the request demands. */
export interface Situation {
  readonly requesterId: string;
  readonly otherPartyIds: readonly string[];
  readonly ruledOutIds: readonly string[];
  /** Recused, declined or objected to before. */
  readonly steppedAsideIds: readonly string[];
  /** Asked at this moment. */
  readonly askedId?: string;
  readonly needsTraining: boolean;
  /** Each person's manager, as far as it may be read. */
  readonly managerOf: ReadonlyMap<string, string>;
  /** Today where the mediator is, `yyyy-mm-dd`. */
  readonly today: string;
}

/** Why a mediator cannot be chosen. The server alone knows: everybody sees the same neutral words. */
export type Obstacle =
  | 'party'
  | 'ruled-out'
  | 'manages-or-reports'
  | 'stepped-aside'
  | 'asked-already'
  | 'not-trained'
  | 'away'
  | 'full';

const isAway = ({ availability, awayUntil }: Candidate, today: string): boolean =>
  availability === 'away' && (awayUntil === undefined || today < awayUntil);

/** The first obstacle to this mediator taking this request, or nothing (C6). One function for the list and the submission. */
export const obstacleTo = (candidate: Candidate, situation: Situation): Obstacle | undefined => {
  const { id } = candidate;
  const { managerOf } = situation;
  const parties = [situation.requesterId, ...situation.otherPartyIds];
  if (parties.includes(id)) return 'party';
  if (situation.ruledOutIds.includes(id)) return 'ruled-out';
  const own = managerOf.get(id);
  if ((own !== undefined && parties.includes(own)) || parties.some((party) => managerOf.get(party) === id))
    return 'manages-or-reports';
  if (situation.steppedAsideIds.includes(id)) return 'stepped-aside';
  if (situation.askedId === id) return 'asked-already';
  if (situation.needsTraining && !candidate.trainedForSafety) return 'not-trained';
  if (isAway(candidate, situation.today)) return 'away';
  return candidate.openRequests >= candidate.maximumOpen ? 'full' : undefined;
};

/** The code of the refusal: whether the person is not neutral here, or not available at all. */
export const codeOf = (obstacle: Obstacle): 'mediator-not-neutral' | 'mediator-not-available' =>
  obstacle === 'away' || obstacle === 'full' || obstacle === 'not-trained' || obstacle === 'asked-already'
    ? 'mediator-not-available'
    : 'mediator-not-neutral';
