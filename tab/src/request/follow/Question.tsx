import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Disclosure } from './Disclosure.tsx';
import { GoOn } from './GoOn.tsx';
import type { Task } from './next.ts';
import { ReferralQuestion } from './ReferralQuestion.tsx';
import { StandStill } from './StandStill.tsx';
import { SummaryToRead } from './SummaryToRead.tsx';

/** What is asked of the requester now and has no other place on the page: one thing at a time. */
export const Question = ({ request, task }: { request: RequesterView; task: Task | undefined }) => {
  const { referral, summary } = request;
  switch (task) {
    case 'disclosure':
      return <Disclosure request={request} />;
    case 'referral':
      return referral && <ReferralQuestion request={request} referral={referral} />;
    case 'goOn':
      return <GoOn request={request} />;
    case 'summary':
    case 'summaryAgain':
      return summary && <SummaryToRead request={request} summary={summary} />;
    case 'standStill':
      return <StandStill request={request} />;
    case undefined:
    case 'reflection':
    case 'confirm':
    case 'confirmAgain':
    case 'checkIn':
      return null;
  }
};
