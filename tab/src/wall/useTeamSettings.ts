import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { queryOf } from '../client/queries.ts';
import { TheWall } from './TheWall.ts';

/** The team's values and guidelines, for everybody on this wall: people of a shared channel may not be in its team. */
export const useTeamSettings = () => {
  const { teamId, channelId } = useContext(TheWall).params;
  return useQuery(queryOf('getTeamSettings', { params: { teamId }, query: { channelId } }));
};
