import { expect, test } from 'vitest';
import type { Sections } from '../saving/sections.ts';
import { errorsBySteps, missingFrom, needed, tooLongIn } from './missing.ts';

const calm = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};
const draft: Sections = { safety: calm, openCommunication: null, guidelines: null, details: null };
const words = { observation: 'a', effect: 'b', need: 'c', ask: 'd' };
const whole: Sections = {
  ...draft,
  openCommunication: words,
  details: { otherPartyIds: ['a'], outcomeHopedFor: 'peace' },
};

test('an empty draft lacks the talk, the people, the hope, the mediator and the go-ahead', () => {
  expect(missingFrom(draft, undefined, false)).toEqual([...needed]);
});

test('a talk is there when its four questions are answered, when it was skipped, and when it is not asked', () => {
  const talkMissing = (change: Partial<Sections>) => missingFrom({ ...whole, ...change }, 'm', true).includes('talk');
  expect(talkMissing({})).toBe(false);
  expect(talkMissing({ openCommunication: { ...words, ask: ' ' } })).toBe(true);
  expect(talkMissing({ openCommunication: { skipped: 'rather-not' } })).toBe(false);
  expect(talkMissing({ openCommunication: null, safety: { ...calm, threatsOrUnlawful: true } })).toBe(false);
  expect(talkMissing({ openCommunication: null, safety: { ...calm, wantsRuling: true } })).toBe(true);
});

test('blank words are no words', () => {
  expect(missingFrom({ ...whole, details: { otherPartyIds: [], outcomeHopedFor: ' \n' } }, 'm', true)).toEqual([
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

test('a text that is too long is found in its step, counted as it is stored: an emoji takes two', () => {
  const most = '🙏'.repeat(10_000);
  expect(
    tooLongIn({ ...whole, guidelines: { tried: most }, details: { outcomeHopedFor: '漢'.repeat(20_000) } }),
  ).toEqual([]);
  expect(
    tooLongIn({
      ...whole,
      openCommunication: { message: `${most}a` },
      guidelines: { tried: `${most}a` },
      details: { outcomeHopedFor: '漢'.repeat(20_001) },
    }),
  ).toEqual(['talk', 'guidelines', 'mediator']);
});
