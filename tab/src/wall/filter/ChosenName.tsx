import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { read } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import type { WallParams } from '../store.ts';
import { TheWall } from '../TheWall.ts';
import { useTeamSettings } from '../useTeamSettings.ts';

const ValueName = ({ id }: { id: string }) => {
  const { data } = useTeamSettings();
  return data?.values.find((value) => value.id === id)?.name ?? id;
};

/** Looks through the whole channel, page by page, until they are found. */
const findMember = async (params: WallParams, id: string, signal: AbortSignal): Promise<Person | null> => {
  let cursor: string | undefined;
  do {
    const page = await read('listMembers', { params: { ...params }, query: { limit: 100, cursor }, signal });
    const found = page.items.find((member) => member.id === id);
    if (found) return found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return null;
};

const PersonName = ({ id }: { id: string }) => {
  const t = useText('wall');
  const { params } = useContext(TheWall);
  const { data } = useQuery({
    queryKey: [...keyOf('listMembers', { params: { ...params } }), 'one', id],
    queryFn: ({ signal }) => findMember(params, id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data === null ? t('filterGone') : (data?.displayName ?? '…');
};

/** The name of what the wall is narrowed to: the address holds ids only. */
export default function ChosenName({ what, id }: { what: 'value' | 'person'; id: string }) {
  return what === 'value' ? <ValueName id={id} /> : <PersonName id={id} />;
}
