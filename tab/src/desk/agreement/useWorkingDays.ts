import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';

/** On which weekdays each of those who take part works; nothing where that cannot be known. */
export const useWorkingDays = ({ id, can }: MediatorView): ((personId: string) => readonly number[] | undefined) => {
  const { data } = useQuery({ ...queryOf('getSessionTimes', { params: { id } }), enabled: can.proposeSession });
  return (personId) => data?.people.find(({ person }) => person.id === personId)?.workingHours.days;
};
