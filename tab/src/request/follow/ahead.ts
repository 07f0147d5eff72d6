import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';

/** What is still to come, in words that promise nothing but how it goes; the first is what is waited for now. */
export type Ahead = 'choose' | 'answer' | 'disclosure' | 'reads' | 'talk' | 'yours' | 'outcome';

const asked = (request: RequesterView): readonly Ahead[] => {
  if (!request.mediator) return ['choose', 'answer'];
  return request.disclosure?.answer === 'waiting' ? ['disclosure'] : ['answer'];
};

/** What comes next with a request, so that whoever waits knows the way (C9). */
export const aheadOf = (request: RequesterView): readonly Ahead[] => {
  const after: readonly Ahead[] = request.firstTalk ? ['outcome'] : ['yours'];
  switch (request.state) {
    case 'submitted':
      return [...asked(request), 'reads', 'talk', ...after];
    case 'accepted':
      return ['talk', ...after];
    case 'draft':
    case 'hearing':
    case 'agreement':
    case 'follow-up':
    case 'closed':
      return [];
  }
};
