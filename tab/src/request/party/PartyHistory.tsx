import type { PartyView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { type Moment, Timeline } from '../../ui/Timeline.tsx';

/** What happened for this person: their own steps, and what all who take part share. */
export const PartyHistory = ({ request }: { request: PartyView }) => {
  const t = useText('party');
  const { userId } = useHost();
  const moments = request.history.flatMap(({ at, kind, by }, i): Moment[] => {
    const told = kinds.find((one) => one === kind);
    if (!told) return [];
    const who = by?.id === userId ? 'you' : 'other';
    return [{ id: `${at} ${i}`, at, title: t(`history.${told}`, { who, name: by?.displayName || t('theMediator') }) }];
  });
  return <Timeline moments={moments} label={t('history.title')} />;
};

/** What can have happened for somebody who was invited; everything else is the requester's or the mediator's. */
const kinds = [
  'joined',
  'invitation-declined',
  'left',
  'handed-in',
  'reflection-confirmed',
  'reflection-corrected',
  'agreement-written',
  'agreement-confirmed',
  'agreement-complete',
  'heard-again',
  'check-in-answered',
  'commitment-marked',
  'reopened',
  'withdrawn',
  'referral-agreed',
  'referred',
  'asked-to-go-on',
  'kept-going',
  'ended',
  'closed',
] as const satisfies readonly PartyView['history'][number]['kind'][];
