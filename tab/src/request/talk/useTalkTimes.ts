import type { TalkTimes } from '@common-ground/api/contract/shapes/conflict.ts';
import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';

export interface TalkTime {
  readonly start: Date;
  readonly end: Date;
}

/** Times for a call with one of the people it is about, as soon as they are saved; undefined while they are not known. */
export const useTalkTimes = (
  request: RequesterView,
  personId: string | undefined,
): { times: readonly TalkTime[]; hours: TalkTimes['hours'] } | undefined => {
  const isSaved = request.details?.otherPartyIds?.includes(personId ?? '') ?? false;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { data } = useQuery({
    ...queryOf('listTalkTimes', { params: { id: request.id }, query: { personId: personId ?? '', timeZone } }),
    enabled: isSaved,
  });
  return (
    data && {
      times: data.items.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
      hours: data.hours,
    }
  );
};
