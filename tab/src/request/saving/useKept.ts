import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';

export interface Kept {
  readonly words: string;
  readonly keep: (words: string) => void;
  readonly forget: () => void;
  /** Forgets these words, unless they have been changed since they were sent. */
  readonly sent: (words: string) => void;
}

const readWords = (kept: unknown): string | undefined => (typeof kept === 'string' ? kept : undefined);

/**
 * Words of a form that are sent only when it is done, kept sealed on this device until then: a closed tab or a crash
 * does not take them. `sent` when they were, `forget` when the person lets them go or it is over.
 */
export const useKept = (requestId: string, form: 'attempt' | 'settle' | 'information' | 'correction'): Kept => {
  const { userId } = useHost();
  const { words = '', put, sent } = useUnsent(userId, `${requestId}/${form}`, readWords);
  return {
    words,
    keep: (next) => put(next, next !== ''),
    forget: () => put(undefined),
    sent: (those) => sent((now) => now === those),
  };
};
