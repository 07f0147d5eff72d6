import { NotCommitted } from '../../platform/storage/commit.ts';

/** Each try lost means that somebody else's change is kept: a card that several decide about at once takes as many. */
const tries = 10;

/** For decisions that hold whatever else has changed: looks and decides again when somebody else was faster. */
export const repeatedly = async (decide: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await decide();
      return;
    } catch (error) {
      if (!(error instanceof NotCommitted) || attempt === tries) throw error;
    }
  }
};
