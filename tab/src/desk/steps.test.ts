import { NextAction } from '@common-ground/api/contract/shapes/conflict.ts';
import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { describe, expect, test } from 'vitest';
import { stepOf, voiceOf, waysOut } from './steps.ts';

const now = new Date('2026-05-14T09:00:00Z');
const [priya, olena, khai] = ['Priya', 'Olena', 'Khai'].map((displayName) => ({ id: displayName, displayName }));
type Round = MediatorView['perspectives'][number]['reflections'][number];

const perspective = (author: typeof priya, answers: Round['answer'][]) => ({
  author,
  can: { reflect: answers.at(-1) !== 'confirmed' },
  reflections: answers.map((answer) => ({ answer })),
});

const request = (nextAction: NextAction, change: object = {}) =>
  ({
    nextAction,
    requester: priya,
    summary: { text: 'Both want it to work.', released: false },
    parties: [
      { person: olena, standing: 'taking-part' },
      { person: khai, standing: 'invited' },
    ],
    perspectives: [],
    agreement: { waitingFor: [olena] },
    checkIns: [],
    ...change,
  }) as unknown as MediatorView;

const names = (nextAction: NextAction, change?: object) =>
  stepOf(request(nextAction, change), now).who.map(({ displayName }) => displayName);

describe('the next step of a file', () => {
  test('leads somewhere for whatever the server says, but for a first talk and where there is nothing to do', () => {
    for (const nextAction of NextAction.options) {
      const { says, spot } = stepOf(request(nextAction), now);
      expect([nextAction, spot !== undefined]).toEqual([nextAction, says !== 'talk' && says !== 'none']);
    }
  });

  test('names those whom it is about', () => {
    expect(names('await-invitation')).toEqual(['Khai']);
    expect(
      names('invite', {
        parties: [
          { person: olena, standing: 'paused' },
          { person: khai, standing: 'left' },
        ],
      }),
    ).toEqual(['Olena']);
    expect(names('await-perspective', { perspectives: [perspective(olena, ['confirmed'])] })).toEqual(['Priya']);
    expect(names('await-agreement')).toEqual(['Olena']);
  });

  test('leads to the first voice that was not said back, or was put right', () => {
    const perspectives = [perspective(priya, ['waiting']), perspective(olena, ['corrected']), perspective(khai, [])];
    expect(stepOf(request('reflect', { perspectives }), now)).toMatchObject({
      who: [olena, khai],
      spot: { view: 'voices', at: voiceOf(olena ?? { id: '', displayName: '' }) },
    });
    expect(names('await-confirmation', { perspectives })).toEqual(['Priya']);
  });

  test('tells a summary that is read from a go-ahead after other help was offered', () => {
    expect(stepOf(request('await-release'), now).says).toBe('await-release');
    const released = { summary: { text: 'Both want it to work.', released: true } };
    expect(stepOf(request('await-release', released), now).says).toBe('await-go-on');
  });

  test('waits for the next check-in, and for the mediator when the last one is past', () => {
    const checkIns = [{ dueAt: '2026-05-01T09:00:00Z' }, { dueAt: '2026-06-01T09:00:00Z' }];
    expect(stepOf(request('await-check-in', { checkIns }), now)).toMatchObject({
      at: '2026-06-01T09:00:00Z',
      isMine: false,
    });
    expect(stepOf(request('await-check-in', { checkIns: checkIns.slice(0, 1) }), now)).toMatchObject({
      says: 'last-check-in',
      spot: { at: waysOut },
      isMine: true,
    });
  });
});
