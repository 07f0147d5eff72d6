import type { TeamSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client/call.ts';
import { type Edited, editedFrom, isSame } from '../client/edited.ts';
import { CallProblem } from '../client/problems.ts';
import { keyOf } from '../client/queries.ts';
import { useUnsent } from '../client/useUnsent.ts';
import { useHost } from '../host/context.tsx';
import type { Named } from '../ui/order.ts';
import type { Part } from './parts.ts';
import { type TeamPlace, teamQuery } from './useTeam.ts';

const mostTries = 3;
const isStale = (reason: unknown) => reason instanceof CallProblem && reason.problem.status === 412;

/**
 * Changing one half of what the team agreed on. The change is kept on this device until it is saved or let go; when
 * somebody else has changed the same half meanwhile, `theirs` holds it, and nothing is saved over it unasked.
 */
export const useEditing = <Item extends Named>(team: TeamPlace, settings: TeamSettings, part: Part<Item>) => {
  const { userId } = useHost();
  const queries = useQueryClient();
  const {
    words: edited,
    put,
    sent,
    stored,
  } = useUnsent<Edited<Item>>(userId, `together/${team.teamId}/${part.name}`, editedFrom<Item>);
  const now = part.read(settings);
  // Opened and not touched yet: it goes along with what others save.
  const change = edited && isSame(edited.base, edited.mine) ? { base: now, mine: now } : edited;
  const theirs = change && !isSame(now, change.base) && !isSame(now, change.mine) ? now : undefined;

  const send = async ({ base, mine }: Edited<Item>, tries = 1): Promise<boolean> => {
    const known = await queries.ensureQueryData(teamQuery(team));
    // An answer that got lost on the way: it is saved already.
    if (isSame(part.read(known), mine)) return true;
    if (!isSame(part.read(known), base)) return false;
    try {
      const { data } = await call('putTeamSettings', {
        params: { teamId: team.teamId },
        body: part.write(known, mine),
        ifMatch: known.etag,
      });
      queries.setQueriesData({ queryKey: ['getTeamSettings', { teamId: team.teamId }] }, data);
      void queries.invalidateQueries({ queryKey: keyOf('listGuidelineVersions') });
      return true;
    } catch (reason) {
      if (!isStale(reason) || tries >= mostTries) throw reason;
      await queries.fetchQuery({ ...teamQuery(team), staleTime: 0 });
      return send({ base, mine }, tries + 1);
    }
  };
  const save = useMutation({
    mutationFn: (wanted: Edited<Item>) => send(wanted),
    onSuccess: (saved, wanted) => saved && sent(({ mine }) => isSame(mine, wanted.mine)),
  });

  return {
    mine: change?.mine,
    theirs,
    begin: () => put({ base: now, mine: now }, false),
    change: (mine: readonly Item[]) => put({ base: change?.base ?? now, mine }),
    letGo: () => {
      save.reset();
      put(undefined);
    },
    /** Having seen what somebody else made of it: from here on mine is written on top of it. */
    keepMine: () => change && put({ base: now, mine: change.mine }),
    /** `overTheirs`: having seen what somebody else made of it. Gives whether it was saved. */
    save: async (overTheirs = false): Promise<boolean> => {
      if (!change) return true;
      const wanted = overTheirs ? { base: now, mine: change.mine } : change;
      if (overTheirs) put(wanted);
      return save.mutateAsync(wanted).catch(() => false);
    },
    saving: save.isPending,
    problem: save.error ?? undefined,
    stored,
  };
};

export type Editing<Item extends Named> = ReturnType<typeof useEditing<Item>>;
