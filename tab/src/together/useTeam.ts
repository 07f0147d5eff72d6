import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../client/queries.ts';

/** A team, and the channel through which the reader belongs to it: people of a shared channel may not be in its team. */
export interface TeamPlace {
  readonly teamId: string;
  readonly channelId?: string;
}

export const teamQuery = ({ teamId, channelId }: TeamPlace) =>
  queryOf('getTeamSettings', { params: { teamId }, query: { channelId } });

export const useTeam = (team: TeamPlace) => useQuery(teamQuery(team));
