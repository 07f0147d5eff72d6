import { describe, expect, test } from 'vitest';
import { goAheadVersion } from '../../contract/go-ahead.ts';
import { brokenInSubmission } from './submission.ts';

type Content = Parameters<typeof brokenInSubmission>[0];

const calm = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};
const complete: Content = {
  requesterId: 'jon',
  firstTalk: false,
  safety: calm,
  openCommunication: { observation: 'seen', effect: 'late', need: 'time', ask: 'write' },
  guidelines: null,
  details: { otherPartyIds: ['misaki'], outcomeHopedFor: 'peace' },
  guidelinesInForce: { version: 3, items: [{ id: 'talk', title: 'Talk', text: '' }] },
};
const broken = (change: Partial<Content>, consent = true) =>
  brokenInSubmission({ ...complete, ...change }, { consent }).map(({ code, path }) => `${code} ${path}`);

test('a complete request can be submitted', () => expect(broken({})).toEqual([]));

test('a go-ahead counts under words that have been written, not under others', () => {
  const under = (goAhead: number) => brokenInSubmission(complete, { consent: true, goAhead }).map(({ code }) => code);
  expect(under(goAheadVersion)).toEqual([]);
  expect(under(goAheadVersion + 1)).toEqual(['consent-missing']);
});

describe('what is missing is named, all of it at once', () => {
  test('in an empty draft', () =>
    expect(broken({ openCommunication: null, details: null }, false)).toEqual([
      'step-missing openCommunication',
      'step-missing details.outcomeHopedFor',
      'step-missing details.otherPartyIds',
      'consent-missing consent',
    ]));
  test('in a first step that was begun', () =>
    expect(broken({ openCommunication: { observation: 'seen', need: ' \n' } })).toEqual([
      'step-missing openCommunication.effect',
      'step-missing openCommunication.need',
      'step-missing openCommunication.ask',
    ]));
});

describe('the first step is not asked for', () => {
  test('when it was skipped', () => expect(broken({ openCommunication: { skipped: 'rather-not' } })).toEqual([]));
  test('of somebody who may be harmed by it', () =>
    expect(broken({ openCommunication: null, safety: { ...calm, riskNow: true, choice: 'continue' } })).toEqual([]));
  test('for a first talk, which names nobody', () =>
    expect(broken({ openCommunication: null, details: null, firstTalk: true })).toEqual([]));
});

describe('refused are', () => {
  const details = (otherPartyIds: string[]) => ({ details: { ...complete.details, otherPartyIds } });
  const five = ['a', 'b', 'c', 'd', 'e'];
  test.each([
    [
      'a choice to go elsewhere',
      { safety: { ...calm, powerOver: true, choice: 'refer' as const } },
      'safety-choice-missing safety.choice',
    ],
    ['the requester as other party', details(['misaki', 'jon']), 'party-is-requester details.otherPartyIds'],
    ['six other parties', details([...five, 'f']), 'too-many-parties details.otherPartyIds'],
    ['nobody', details([]), 'step-missing details.otherPartyIds'],
    [
      'a guideline nobody agreed on',
      { guidelines: { appliedIds: ['talk', 'obey'] } },
      'unknown-guideline guidelines.appliedIds.1',
    ],
    ['another version of the guidelines', { guidelines: { version: 2 } }, 'unknown-guideline guidelines.version'],
    ['a text over the limit', { guidelines: { tried: 'x'.repeat(20_001) } }, 'text-too-long guidelines.tried'],
  ])('%s', (_, change, refusal) => expect(broken(change)).toEqual([refusal]));

  test('but not five people, one of them named twice, or a text at the limit', () =>
    expect(broken({ ...details([...five, 'a']), guidelines: { tried: 'x'.repeat(20_000) } })).toEqual([]));
});
