import { NotCommitted } from '../../platform/storage/commit.ts';

const tries = 4;

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
