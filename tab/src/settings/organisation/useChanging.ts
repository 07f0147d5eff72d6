import { useMutation } from '@tanstack/react-query';
import { CallProblem } from '../../client/problems.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';
import { type Changing, changingFrom, isSame, theirsIn } from './changing.ts';

const mostTries = 3;
/** It is not what was seen: changed, taken away, or there before one added it. */
const isStale = (reason: unknown) => reason instanceof CallProblem && [412, 428].includes(reason.problem.status);

/**
 * Changing one thing that others may change as well. It is kept on this device until it is saved or let go; when somebody
 * else was faster, `theirs` holds what is there now, and nothing is saved over it unasked.
 */
export const useChanging = <Words>({
  about,
  now,
  isWords,
  saidBy = (words) => words,
  send,
  refresh,
}: {
  /** Under which name it is kept on this device. */
  about: string;
  /** What is there; null where there is nothing yet. */
  now: Words | null;
  isWords: (kept: unknown) => kept is Words;
  /** What counts when two versions are compared; everything, when left out. */
  saidBy?: (words: Words) => unknown;
  /** Saves it over the version known at this moment. */
  send: (words: Words) => Promise<void>;
  /** Asks anew what is there. */
  refresh: () => Promise<Words | null>;
}) => {
  const { userId } = useHost();
  const { words: change, put, sent } = useUnsent<Changing<Words>>(userId, about, changingFrom(isWords));
  const said = (words: Words | null) => words && saidBy(words);
  const between = change && theirsIn({ base: said(change.base), mine: saidBy(change.mine) }, said(now));
  const theirs = between === undefined ? undefined : now;

  const attempt = async (wanted: Changing<Words>, tries = 1): Promise<boolean> => {
    try {
      await send(wanted.mine);
      return true;
    } catch (reason) {
      if (!isStale(reason) || tries >= mostTries) throw reason;
      const fresh = await refresh();
      // An answer that got lost on the way: it is saved already.
      if (isSame(said(fresh), saidBy(wanted.mine))) return true;
      return isSame(said(fresh), said(wanted.base)) ? attempt(wanted, tries + 1) : false;
    }
  };
  const save = useMutation({
    mutationFn: (wanted: Changing<Words>) => attempt(wanted),
    onSuccess: (saved, wanted) => saved && sent(({ mine }) => isSame(mine, wanted.mine)),
  });

  return {
    /** What was written and is not saved; nothing as long as it was not touched. */
    mine: change?.mine,
    theirs,
    change: (mine: Words) => put({ base: change ? change.base : now, mine }),
    letGo: () => {
      save.reset();
      put(undefined);
    },
    /** `overTheirs`: having seen what somebody else made of it. Gives whether it was saved. */
    save: async (mine: Words, overTheirs = false): Promise<boolean> => {
      const wanted = { base: change && !overTheirs ? change.base : now, mine };
      if (overTheirs) put(wanted);
      return save.mutateAsync(wanted).catch(() => false);
    },
    saving: save.isPending,
    problem: save.error ?? undefined,
  };
};

export type ChangingNow<Words> = ReturnType<typeof useChanging<Words>>;
