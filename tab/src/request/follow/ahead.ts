import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';

/** What is still to come, in words that promise nothing but how it goes; the first is what is waited for now. */
export type Ahead =
  | 'choose'
  | 'answer'
  | 'disclosure'
  | 'reads'
  | 'talk'
  | 'yours'
  | 'invited'
  | 'heard'
  | 'agreed'
  | 'held'
  | 'outcome';

const asked = (request: RequesterView): readonly Ahead[] => {
  if (!request.mediator) return ['choose', 'answer'];
  return request.disclosure?.answer === 'waiting' ? ['disclosure'] : ['answer'];
};

const together: readonly Ahead[] = ['heard', 'agreed', 'held'];

/** What comes next with a request, so that whoever waits knows the way (C9). */
export const aheadOf = (request: RequesterView): readonly Ahead[] => {
  const { firstTalk, summary } = request;
  const after: readonly Ahead[] = firstTalk ? ['outcome'] : ['yours'];
  switch (request.state) {
    case 'submitted':
      return [...asked(request), 'reads', 'talk', ...after];
    case 'accepted':
      if (!summary) return ['talk', ...after];
      return [summary.released ? 'invited' : 'yours', ...together];
    case 'hearing':
      return together;
    case 'agreement':
      return ['agreed', 'held'];
    case 'follow-up':
      return ['held'];
    case 'draft':
    case 'closed':
      return [];
  }
};
