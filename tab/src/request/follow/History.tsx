import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { type Moment, Timeline } from '../../ui/Timeline.tsx';
import { aheadOf } from './ahead.ts';

/** What happened so far, what is waited for, and how it goes on: nobody who waits has to guess. */
export const History = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const format = useFormat();
  const { history, mediator, promisedBy } = request;
  const theMediator = t('history.theMediator');
  // Entries that name nobody mean the only mediator there ever was; after a change they could mean another.
  const only = history.some(({ kind }) => kind === 'mediator-chosen') ? undefined : mediator?.displayName;
  const happened = history.map(({ at, kind, by }, i): Moment => {
    const detail = kind === 'unreachable' || kind === 'declined' ? t(`history.${kind}.detail`) : undefined;
    const title = t(`history.${kind}`, { name: by?.displayName ?? only ?? theMediator });
    return { id: `${at} ${kind} ${i}`, at, title, ...(detail && { detail }) };
  });
  const ahead = aheadOf(request).map((what, i): Moment => {
    const by = what === 'answer' && promisedBy ? format.dateTime(promisedBy) : undefined;
    const title = by ? t('ahead.answerBy', { by }) : t(`ahead.${what}`, { name: mediator?.displayName ?? theMediator });
    return { id: what, state: i === 0 ? 'current' : 'ahead', title };
  });
  return <Timeline moments={[...happened, ...ahead]} label={t('follow.timeline')} />;
};
