import { teamSettings } from '../../organisation/index.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ConflictRequest } from '../rules/request.ts';

/** A team, or one of its channels, that a request begins in. */
interface Place {
  readonly teamId?: string;
  readonly channelId?: string;
}

/**
 * The guidelines of the place where a request begins, for somebody who belongs to it; none where it is no team's (C4).
 * @throws Refused `not-allowed` for a team or channel that is not the caller's
 */
export const guidelinesInForce = async (
  platform: Platform,
  caller: Caller,
  { teamId, channelId }: Place,
): Promise<ConflictRequest['guidelinesInForce']> => {
  if (teamId === undefined) return { version: 0, items: [] };
  const [{ guidelines }] = await Promise.all([
    teamSettings(platform, teamId),
    channelId === undefined
      ? platform.membership.ofTeam(caller, teamId)
      : platform.membership.ofChannel(caller, teamId, channelId),
  ]);
  return guidelines;
};
