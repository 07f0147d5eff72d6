import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { type Moment, Timeline } from '../../ui/Timeline.tsx';

/** What happened so far, and what is waited for. */
export const History = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const format = useFormat();
  const { history, mediator, promisedBy, state, disclosure } = request;
  // Entries that name nobody mean the only mediator there ever was; after a change they could mean another.
  const only = history.some(({ kind }) => kind === 'mediator-chosen') ? undefined : mediator?.displayName;
  const moments: Moment[] = history.map(({ at, kind, by }, i) => ({
    id: `${at} ${kind} ${i}`,
    at,
    title: t(`history.${kind}`, { name: by?.displayName ?? only ?? t('history.theMediator') }),
  }));
  const waiting = state === 'submitted' && mediator && disclosure?.answer !== 'waiting';
  if (waiting)
    moments.push({
      id: 'waiting',
      state: 'ahead',
      title: promisedBy ? t('history.waitingBy', { by: format.dateTime(promisedBy) }) : t('history.waiting'),
    });
  return <Timeline moments={moments} label={t('follow.timeline')} />;
};
