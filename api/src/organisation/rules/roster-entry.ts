import type { NewMediator } from '../../contract/shapes/organisation.ts';

/** What the roster says of a mediator; complete. */
export type RosterEntry = NewMediator &
  Required<Pick<NewMediator, 'availability' | 'maximumOpen' | 'trainedForSafety'>>;
