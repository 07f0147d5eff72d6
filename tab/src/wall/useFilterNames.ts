import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../client/queries.ts';
import type { Filters } from './filters.ts';
import type { WallParams } from './first-cards.ts';

/** The names of what the wall is filtered by: the address holds ids only. Asked for only while there is a filter. */
export const useFilterNames = (params: WallParams, { value, person }: Filters): { value?: string; person?: string } => {
  const settings = useQuery({
    ...queryOf('getTeamSettings', { params: { teamId: params.teamId } }),
    enabled: value !== undefined,
  });
  const members = useQuery({
    ...queryOf('listMembers', { params, query: { limit: 100 } }),
    enabled: person !== undefined,
  });
  return {
    value: value && (settings.data?.values.find(({ id }) => id === value)?.name ?? value),
    person: person && (members.data?.items.find(({ id }) => id === person)?.displayName ?? '…'),
  };
};
