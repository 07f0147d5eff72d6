import type { Member } from '@common-ground/api/contract/shapes/people.ts';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { queryOf } from '../../client/queries.ts';
import { TheWall } from '../TheWall.ts';

/** Whom most of somebody's last thanks went to, when they are about to thank them again; only ever a hint. */
export const useOftenThanked = (recipients: readonly Member[]): Member | undefined => {
  const { params } = useContext(TheWall);
  const { data } = useQuery({
    ...queryOf('getFairness', { params: { ...params } }),
    enabled: recipients.length > 0,
    retry: false,
  });
  return recipients.find(({ id }) => id === data?.oftenThanked?.id);
};
