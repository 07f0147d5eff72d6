import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { call } from '../../client/call.ts';
import { type Edited, editedFrom, isSame } from '../../client/edited.ts';
import { CallProblem } from '../../client/problems.ts';
import { today } from '../../client/today.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';
import { freshRow, isBlank, type Row, rowsOf, saidIn, saysTheSame, troublesFrom } from './rows.ts';
import { useAgreementMove } from './useAgreementMove.ts';

/**
 * Writing the table of commitments. What is not saved yet stays on this device; when the table was changed elsewhere
 * meanwhile, `theirs` holds it, and nothing is saved over it unasked. Saving needs the version that is on the screen:
 * a yes that came meanwhile is seen before it is asked for again.
 */
export const useAgreementEditing = ({ id, agreement }: MediatorView) => {
  const { userId } = useHost();
  const { words: edited, put, sent, unkept } = useUnsent<Edited<Row>>(userId, `${id}/agreement`, editedFrom<Row>);
  const kept = rowsOf(agreement.commitments);
  const untouched =
    edited && (isSame(edited.base, edited.mine) || (kept.length > 0 && edited.mine.every((row) => isBlank(row))));
  // Opened and not touched yet: it goes along with what is saved elsewhere.
  const change = untouched ? { base: kept, mine: kept } : edited;
  const mine = change?.mine;
  const theirs = change && !isSame(kept, change.base) && !saysTheSame(kept, change.mine) ? kept : undefined;

  const save = useAgreementMove(id, async (rows: readonly Row[]) => {
    const body = { commitments: saidIn(rows) };
    return (await call('putAgreement', { params: { id }, body, ifMatch: agreement.etag })).data;
  });
  const problem = save.error instanceof CallProblem ? save.error.problem : undefined;

  return {
    mine,
    theirs,
    unkept,
    begin: () => put({ base: kept, mine: kept.length > 0 ? kept : [freshRow()] }, false),
    change: (rows: readonly Row[]) => put({ base: change?.base ?? kept, mine: rows }),
    letGo: () => {
      save.reset();
      put(undefined);
    },
    /** Having seen what it has become elsewhere: from here on mine is written on top of it. */
    keepMine: () => mine && put({ base: kept, mine }),
    /** Gives whether it was saved. */
    save: async (): Promise<boolean> => {
      if (!mine) return true;
      try {
        await save.mutateAsync(mine);
        sent((now) => isSame(now.mine, mine));
        return true;
      } catch {
        return false;
      }
    },
    saving: save.isPending,
    /** Somebody confirmed, or it was changed, since the page knew of it: it is shown now. */
    passed: problem?.status === 412,
    refused: mine && save.variables ? troublesFrom(problem?.errors ?? [], save.variables, mine, today()) : {},
    problem: save.error ?? undefined,
  };
};

export type AgreementEditing = ReturnType<typeof useAgreementEditing>;
