import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { describe, expect, test } from 'vitest';
import { nextOf, seenBy, whoCannot } from './next.ts';

const [mira, me, olena] = [
  { id: 'm', displayName: 'Mira Okafor' },
  { id: 'me', displayName: 'Me' },
  { id: 'o', displayName: 'Olena Kovalenko' },
];
const now = new Date('2026-05-13T10:00:00Z');
const submitted = {
  state: 'submitted',
  mediator: mira,
  promisedBy: '2026-05-14T15:00:00Z',
  notification: { state: 'notified' },
  perspectives: [],
  checkIns: [],
  visibleTo: [{ person: me, because: 'requester' }],
  can: {},
  history: [],
} as unknown as RequesterView;
const entry = (kind: string, by: object | undefined = mira) => ({ at: '2026-05-01T10:00:00Z', kind, by });
const summary = { text: 'Two people want the handover to work.', released: false };
const own = (change: object) => ({
  perspectives: [{ author: me, handedIn: 'yes', reflections: [], can: { answerReflection: false }, ...change }],
});
const checkIn = (n: number, dueAt: string, due: boolean, answers: object[] = []) => ({
  n,
  dueAt,
  answers,
  can: { answer: due },
});

describe('what happens next, as the requester reads it', () => {
  test.each([
    ['the mediator was told', {}, 'notified'],
    ['nobody could be told yet', { notification: { state: 'pending' } }, 'pending'],
    [
      'the mediator is told in the morning',
      { notification: { state: 'pending', at: '2026-05-14T08:00:00.000Z' } },
      'waiting',
    ],
    ['the mediator is not reachable in Teams', { notification: { state: 'unreachable' } }, 'unreachable'],
    ['the promised time has passed', { promisedBy: '2026-05-12T15:00:00Z' }, 'late'],
    ['the mediator recused', { mediator: undefined, history: [entry('recused')] }, 'cannot'],
    [
      'the mediator who had taken it on steps aside',
      { mediator: undefined, history: [entry('accepted'), entry('declined')] },
      'cannotGoOn',
    ],
    [
      'the second one declines at once',
      {
        mediator: undefined,
        history: [entry('accepted'), entry('declined'), entry('mediator-chosen', me), entry('declined', olena)],
      },
      'cannot',
    ],
    [
      'the requester refused a disclosure',
      { mediator: undefined, history: [entry('disclosure-refused', me)] },
      'refusedDisclosure',
    ],
    [
      'a disclosure waits for an answer',
      { disclosure: { text: 'x', answer: 'waiting' }, can: { answerDisclosure: true } },
      'disclosure',
    ],
    ['an agreed disclosure waits for the mediator', { disclosure: { text: 'x', answer: 'agreed' } }, 'notified'],
    [
      'nobody has moved for a month, and there is nobody to wait for',
      { mediator: undefined, can: { keepGoing: true, chooseMediator: true } },
      'cannot',
    ],
    ['nobody has moved for a month', { can: { keepGoing: true } }, 'standStill'],
    ['it is a draft', { state: 'draft' }, undefined],
  ] as const)('when %s', (_, change, next) => {
    expect(nextOf({ ...submitted, ...change } as unknown as RequesterView, now)).toBe(next);
  });

  test.each([
    ['the mediator accepted', { state: 'accepted' }, 'accepted'],
    ['the mediator is away', { state: 'accepted', mediatorAway: { until: '2026-06-01' } }, 'awayUntil'],
    ['the mediator is away for a time that nobody knows', { state: 'hearing', mediatorAway: {} }, 'away'],
    ['a summary waits', { state: 'accepted', summary, can: { releaseSummary: true } }, 'summary'],
    [
      'a summary waits though the mediator is away',
      { state: 'accepted', summary, mediatorAway: {}, can: { releaseSummary: true } },
      'summary',
    ],
    [
      'a summary was changed',
      { state: 'hearing', summary, can: { releaseSummary: true }, history: [entry('summary-released', me)] },
      'summaryAgain',
    ],
    ['contacts come first', { state: 'accepted', summary, can: { releaseSummary: true, goOn: true } }, 'goOn'],
    ['there is nothing yet to go on with', { state: 'accepted', can: { goOn: true } }, 'accepted'],
    ['the summary was released', { state: 'accepted', summary: { ...summary, released: true } }, 'released'],
    [
      'somebody else might help better',
      { state: 'hearing', can: { answerReferral: true, keepGoing: true } },
      'referral',
    ],
    ['nothing is written yet', { state: 'hearing' }, 'perspective'],
    ['it is handed in', { state: 'hearing', ...own({}) }, 'heard'],
    ['it was written on since', { state: 'hearing', ...own({ handedIn: 'changed' }) }, 'handInAgain'],
    ['a reflection waits', { state: 'hearing', ...own({ can: { answerReflection: true } }) }, 'reflection'],
    ['the reflection was right', { state: 'hearing', ...own({ reflections: [{ answer: 'confirmed' }] }) }, 'right'],
    ['the reflection was put right', { state: 'hearing', ...own({ reflections: [{ answer: 'corrected' }] }) }, 'heard'],
    ['an agreement waits', { state: 'agreement', can: { confirmAgreement: true } }, 'confirm'],
    [
      'the agreement was changed',
      {
        state: 'agreement',
        can: { confirmAgreement: true },
        history: [entry('agreement-written'), entry('agreement-confirmed', me), entry('agreement-written')],
      },
      'confirmAgain',
    ],
    ['others have to confirm', { state: 'agreement', agreement: { waitingFor: [olena] } }, 'confirmed'],
    [
      'everybody has confirmed and somebody is missing',
      { state: 'agreement', agreement: { waitingFor: [] } },
      'confirmedByAll',
    ],
    ['a check-in is due', { state: 'follow-up', checkIns: [checkIn(1, '2026-05-12T10:00:00Z', true)] }, 'checkIn'],
    [
      'the check-in was answered',
      {
        state: 'follow-up',
        checkIns: [
          checkIn(1, '2026-05-12T10:00:00Z', true, [{ person: me }]),
          checkIn(2, '2026-06-12T10:00:00Z', false),
        ],
      },
      'followUp',
    ],
    [
      'the last check-in was answered',
      { state: 'follow-up', checkIns: [checkIn(3, '2026-05-12T10:00:00Z', true, [{ person: me }])] },
      'followUpLast',
    ],
  ] as const)('after it was taken on, when %s', (_, change, next) => {
    expect(nextOf({ ...submitted, ...change } as unknown as RequesterView, now)).toBe(next);
  });

  test.each([
    ['it was settled', { outcome: 'settled-directly' }, 'closed.settled-directly'],
    ['it holds', { outcome: 'agreed' }, 'closed.agreed'],
    ['there is no agreement', { outcome: 'not-agreed' }, 'closed.not-agreed'],
    ['it was withdrawn before anybody read it', { outcome: 'withdrawn' }, 'closed.withdrawn'],
    [
      'it was withdrawn after the mediator read it',
      { outcome: 'withdrawn', visibleTo: [{ person: mira, because: 'mediator' }] },
      'closed.withdrawnSeen',
    ],
    ['the requester turned to somebody', { outcome: 'referred' }, 'closed.referred'],
    ['they agreed to be handed over', { outcome: 'referred', referral: { answer: 'agreed' } }, 'closed.handedOn'],
    ['safety came first', { outcome: 'referred', referral: { answer: 'not-asked' } }, 'closed.safety'],
    [
      'they had stayed, and turned to somebody later',
      { outcome: 'referred', referral: { answer: 'refused' } },
      'closed.referred',
    ],
    ['nothing happened for 60 days', { outcome: 'ended', history: [entry('ended', undefined)] }, 'closed.byItself'],
    [
      'nobody is left on the other side',
      { outcome: 'ended', history: [entry('closed', undefined)] },
      'closed.notContinuing',
    ],
    ['a first talk was over', { outcome: 'ended', firstTalk: true, history: [entry('closed')] }, 'closed.ended'],
  ] as const)('when it is closed and %s', (_, change, next) => {
    expect(nextOf({ ...submitted, state: 'closed', ...change } as unknown as RequesterView, now)).toBe(next);
  });

  test('withdrawing says what the mediator has seen', () => {
    expect(seenBy(submitted)).toBe('preview');
    expect(seenBy({ ...submitted, state: 'accepted' })).toBe('words');
    expect(seenBy({ ...submitted, mediator: undefined })).toBe('nobody');
  });

  test('the last who could not take it is named', () => {
    const history = [
      { at: '', kind: 'recused', by: { id: 'a', displayName: 'A' } },
      { at: '', kind: 'declined', by: mira },
    ] as RequesterView['history'];
    expect(whoCannot({ ...submitted, history })).toBe('Mira Okafor');
  });
});
