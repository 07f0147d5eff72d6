import type { Mediator, NewMediator } from '@common-ground/api/contract/shapes/organisation.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { keyOf, queryOf } from '../../client/queries.ts';
import { isLife } from '../working-life/life.ts';

/** What the roster says of somebody, complete. */
export type OnRoster = Omit<Mediator, 'person' | 'etag'>;

export const isOnRoster = (kept: unknown): kept is OnRoster =>
  isLife(kept) && typeof (kept as Partial<OnRoster>).trainedForSafety === 'boolean';

export const entryOf = ({ person: _, etag: __, ...entry }: Mediator): OnRoster => entry;

const roster = queryOf('listMediators', {});

/** Everybody on the roster, and what administrators do with it. */
export const useRoster = () => {
  const queries = useQueryClient();
  const mediators = useQuery(roster);
  const known = () => queries.getQueryData(roster.queryKey)?.items ?? [];
  /** Whoever went on or off the roster has another role, and the organisation has mediators or none. */
  const changed = (items: Mediator[]) => {
    queries.setQueryData(roster.queryKey, { items, nextCursor: null });
    void queries.invalidateQueries({ queryKey: roster.queryKey });
    void queries.invalidateQueries({ queryKey: keyOf('getOrganisationSettings') });
    void queries.invalidateQueries({ queryKey: keyOf('getMe') });
  };
  const save = async (personId: string, body: NewMediator): Promise<void> => {
    const before = known().find(({ person }) => person.id === personId);
    const given = { params: { personId }, body, ...(before && { ifMatch: before.etag }) };
    const { data } = await call('putMediator', given);
    changed([...known().filter(({ person }) => person.id !== personId), data]);
  };
  const refresh = async (personId: string): Promise<OnRoster | null> => {
    const { items } = await queries.fetchQuery({ ...roster, staleTime: 0 });
    const found = items.find(({ person }) => person.id === personId);
    return found ? entryOf(found) : null;
  };
  const remove = useMutation({
    mutationFn: (personId: string) => call('removeMediator', { params: { personId } }),
    onSuccess: (_, personId) => changed(known().filter(({ person }) => person.id !== personId)),
    // Somebody else may have been faster: what is there now is shown.
    onError: () => queries.invalidateQueries({ queryKey: roster.queryKey }),
  });
  return { mediators, save, refresh, remove };
};

export type Roster = ReturnType<typeof useRoster>;
