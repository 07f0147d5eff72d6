import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';

/** Whose a commitment can be: everybody who takes part. */
export const ownersIn = ({ requester, parties }: Pick<MediatorView, 'requester' | 'parties'>): Person[] => [
  requester,
  ...parties.filter(({ standing }) => standing === 'taking-part').map(({ person }) => person),
];
