import type { CheckInAnswer } from '@common-ground/api/contract/shapes/hearing.ts';

/** A check-in as far as it is answered. */
export interface Answering {
  readonly holding?: CheckInAnswer['holding'];
  readonly worse?: boolean;
  readonly text?: string;
}

export const isWhole = (given: Answering): given is Answering & CheckInAnswer =>
  given.holding !== undefined && given.worse !== undefined;

/** What an earlier visit kept of it. */
export const readAnswering = (kept: unknown): Answering | undefined => {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { holding, worse, text } = kept as Readonly<Record<string, unknown>>;
  return {
    ...((holding === 'yes' || holding === 'partly' || holding === 'no') && { holding }),
    ...(typeof worse === 'boolean' && { worse }),
    ...(typeof text === 'string' && { text }),
  };
};
