import type { ErrorCode } from '@common-ground/api/contract/errors.ts';
import { CallProblem } from '../../client/problems.ts';
import type { Part } from './draft.ts';

const partOf: Partial<Record<ErrorCode, Part>> = {
  'cannot-recognise-yourself': 'recipients',
  'not-a-member': 'recipients',
  'no-recipient': 'recipients',
  'too-many-recipients': 'recipients',
  'duplicate-recipient': 'recipients',
  'unknown-value': 'value',
  'message-blank': 'message',
  'message-too-long': 'message',
};

/** The part of the form that a refusal is about; nothing when it is about the whole. */
export const refusedPart = (problem: unknown): Part | undefined => {
  if (!(problem instanceof CallProblem)) return undefined;
  const { code, errors } = problem.problem;
  return errors?.[0]?.path === 'effect' ? 'effect' : partOf[code];
};
