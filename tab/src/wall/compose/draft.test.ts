import type { Member } from '@common-ground/api/contract/shapes/people.ts';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  type Draft,
  draftFrom,
  emptyDraft,
  isEmptyDraft,
  longestEffect,
  longestMessage,
  missingIn,
} from './draft.ts';

const mira = { id: 'mira', displayName: 'Mira', isOwner: false, recognitionAudience: 'wall' } as const satisfies Member;
const whole: Draft = {
  ...emptyDraft,
  recipients: [mira],
  valueId: 'listened',
  message: ' You listened. ',
  effect: ' ',
};

describe('a draft', () => {
  test('says everything that stands in its way, in the order of the form', () => {
    expect(missingIn(emptyDraft)).toEqual(['recipients', 'value', 'message']);
    expect(missingIn(whole)).toEqual([]);
  });

  test('may be as long as people count, not as computers do', () => {
    expect(missingIn({ ...whole, message: '👩‍👩‍👧‍👦'.repeat(longestMessage) })).toEqual([]);
    expect(missingIn({ ...whole, message: 'a'.repeat(longestMessage + 1) })).toEqual(['message']);
    expect(missingIn({ ...whole, message: ' \n ' })).toEqual(['message']);
    expect(missingIn({ ...whole, effect: 'a'.repeat(longestEffect + 1) })).toEqual(['effect']);
  });

  test('needs nobody when it is for everyone or a shared achievement, and then sends nobody', () => {
    const everyone = { ...whole, everyone: true };
    const achievement = { ...whole, kind: 'achievement', everyone: true } as const;
    expect([missingIn({ ...everyone, recipients: [] }), missingIn({ ...achievement, recipients: [] })]).toEqual([
      [],
      [],
    ]);
    expect(bodyOf(everyone)).toMatchObject({ recipientIds: [], everyone: true });
    expect(bodyOf(achievement)).toMatchObject({ kind: 'achievement', recipientIds: [], everyone: false });
  });

  test('is sent without the spaces around it and without an empty effect', () => {
    expect(bodyOf(whole)).toEqual({
      kind: 'recognition',
      recipientIds: ['mira'],
      everyone: false,
      valueId: 'listened',
      message: 'You listened.',
    });
  });

  test('comes back as it was kept, and broken or empty ones not at all', () => {
    expect(draftFrom(structuredClone(whole))).toEqual(whole);
    expect(isEmptyDraft({ ...emptyDraft, valueId: 'listened' })).toBe(true);
    for (const kept of [undefined, null, 'words', {}, { message: 3 }, { ...whole, recipients: 'Mira' }]) {
      expect(draftFrom(kept)).toBeUndefined();
    }
  });
});
