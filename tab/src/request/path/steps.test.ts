import { describe, expect, test } from 'vitest';
import type { Sections } from '../saving/sections.ts';
import { continueAt, progressOf, stepBeside, stepsFor } from './steps.ts';

const calm = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};
const harmed = { ...calm, harassmentOrDiscrimination: true, choice: 'continue' as const };
const empty: Sections = { safety: calm, openCommunication: null, guidelines: null, details: null };

describe('the steps of the path', () => {
  test('a new draft begins with talking', () => {
    expect(continueAt(empty)).toBe('talk');
  });

  test('nobody who may be harmed is asked to talk first', () => {
    expect(continueAt({ ...empty, safety: harmed })).toBe('guidelines');
    expect(progressOf('talk', { ...empty, safety: harmed })).toBe('skipped');
    const unasked = { ...empty, safety: harmed };
    expect(stepsFor(unasked)).toEqual(['guidelines', 'mediator', 'review']);
    expect(stepBeside('guidelines', -1, unasked)).toBeUndefined();
    expect(stepBeside('guidelines', -1, empty)).toBe('talk');
    expect(stepBeside('talk', 1, unasked)).toBe('guidelines');
    expect(stepBeside('talk', -1, unasked)).toBeUndefined();
    expect(stepBeside('before', 1, unasked)).toBe('guidelines');
    expect(stepBeside('before', 1, empty)).toBe('talk');
  });

  test('words that were written before the answers changed stay in reach', () => {
    const changed = { ...empty, safety: harmed, openCommunication: { observation: 'x' } };
    expect(stepsFor(changed)).toContain('talk');
  });

  test('somebody who comes back goes on where they last wrote', () => {
    expect(continueAt({ ...empty, openCommunication: { observation: 'x' }, details: { outcomeHopedFor: 'y' } })).toBe(
      'mediator',
    );
    expect(continueAt({ ...empty, openCommunication: { skipped: 'rather-not' } })).toBe('guidelines');
    expect(continueAt({ ...empty, guidelines: { version: 3, appliedIds: [] } })).toBe('talk');
  });

  test('review is the last', () => {
    expect(stepBeside('mediator', 1, empty)).toBe('review');
    expect(stepBeside('review', 1, empty)).toBeUndefined();
  });
});
