import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keyOf, queryOf } from '../../client/queries.ts';

/** The roster for this request, looked up anew whenever what decides about neutrality was saved. */
export const useMediators = (id: string, basis: RequesterView['details']) => {
  const queries = useQueryClient();
  const mediators = useQuery(queryOf('listChoosableMediators', { params: { id } }));
  const decides = JSON.stringify([basis?.otherPartyIds, basis?.ruledOutIds]);
  const last = useRef(decides);
  useEffect(() => {
    if (last.current === decides) return;
    last.current = decides;
    void queries.invalidateQueries({ queryKey: keyOf('listChoosableMediators', { params: { id } }) });
  }, [decides, id, queries]);
  return mediators;
};
