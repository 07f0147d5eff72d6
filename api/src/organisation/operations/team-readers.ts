import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';

/** Whether the caller owns the team; members of one of its shared channels may read as well, and own nothing. */
export const isOwner = async (
  { membership }: Platform,
  caller: Caller,
  teamId: string,
  channelId: string | undefined,
): Promise<boolean> => {
  try {
    return (await membership.ofTeam(caller, teamId)).self.isOwner;
  } catch (error) {
    if (channelId === undefined || !(error instanceof Refused && error.code === 'not-allowed')) throw error;
    await membership.ofChannel(caller, teamId, channelId);
    return false;
  }
};
