import { expect, test } from 'vitest';
import type { Sections } from '../saving/sections.ts';
import { errorsBySteps, missingFrom } from './missing.ts';

const draft = { details: null } as Sections;
const whole: Sections = { ...draft, details: { otherPartyIds: ['a'], outcomeHopedFor: 'peace' } };

test('an empty draft lacks the people, the hope, the mediator and the go-ahead', () => {
  expect(missingFrom(draft, undefined, false)).toEqual(['otherPartyIds', 'outcomeHopedFor', 'mediator', 'consent']);
});

test('blank words are no words', () => {
  expect(missingFrom({ ...draft, details: { otherPartyIds: [], outcomeHopedFor: ' \n' } }, 'm', true)).toEqual([
    'otherPartyIds',
    'outcomeHopedFor',
  ]);
});

test('a whole draft lacks nothing', () => {
  expect(missingFrom(whole, 'm', true)).toEqual([]);
});

test("the server's errors stand beside the step they are about; unknown ones at the review", () => {
  const errors = ['details.otherPartyIds', 'guidelines.appliedIds.0', 'mediatorId', '', 'other'].map((path) => ({
    path,
    message: 'm',
  }));
  expect(errorsBySteps(errors).map(({ step }) => step)).toEqual([
    'mediator',
    'guidelines',
    'mediator',
    'review',
    'review',
  ]);
});
