import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { queryOf } from '../../client/queries.ts';
import { TheWall } from '../TheWall.ts';
import { useTeamSettings } from '../useTeamSettings.ts';

const ValueName = ({ id }: { id: string }) => {
  const { data } = useTeamSettings();
  return data?.values.find((value) => value.id === id)?.name ?? id;
};

const PersonName = ({ id }: { id: string }) => {
  const { params } = useContext(TheWall);
  const { data } = useQuery(queryOf('listMembers', { params, query: { limit: 100 } }));
  return data?.items.find((member) => member.id === id)?.displayName ?? '…';
};

/** The name of what the wall is narrowed to: the address holds ids only. */
export default function ChosenName({ what, id }: { what: 'value' | 'person'; id: string }) {
  return what === 'value' ? <ValueName id={id} /> : <PersonName id={id} />;
}
