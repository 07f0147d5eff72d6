import type { HistoryKind, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useHost } from '../../host/context.tsx';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { type Moment, Timeline } from '../../ui/Timeline.tsx';
import { aheadOf } from './ahead.ts';

const byAnybody = ['agreement-confirmed', 'commitment-marked', 'reopened', 'kept-going'] as const;

/** The text of an entry: some read differently when it was the reader, or was not. */
const textOf = (kind: HistoryKind, isMine: boolean) => {
  const shared = byAnybody.find((one) => one === kind);
  if (shared && isMine) return `history.${shared}.you` as const;
  return kind === 'referred' && !isMine ? ('history.referred.mediator' as const) : (`history.${kind}` as const);
};

/** What happened so far, what is waited for, and how it goes on: nobody who waits has to guess. */
export const History = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const format = useFormat();
  const { userId } = useHost();
  const { history, mediator, promisedBy } = request;
  const theMediator = t('history.theMediator');
  // Entries that name nobody mean the only mediator there ever was; after a change they could mean another.
  const only = history.some(({ kind }) => kind === 'mediator-chosen') ? undefined : mediator?.displayName;
  const happened = history.map(({ at, kind, by }, i): Moment => {
    const detail = kind === 'unreachable' || kind === 'declined' ? t(`history.${kind}.detail`) : undefined;
    const title = t(textOf(kind, by?.id === userId), { name: by?.displayName ?? only ?? theMediator });
    return { id: `${at} ${kind} ${i}`, at, title, ...(detail && { detail }) };
  });
  const ahead = aheadOf(request).map((what, i): Moment => {
    const by = what === 'answer' && promisedBy ? format.dateTime(promisedBy) : undefined;
    const title = by ? t('ahead.answerBy', { by }) : t(`ahead.${what}`, { name: mediator?.displayName ?? theMediator });
    return { id: what, state: i === 0 ? 'current' : 'ahead', title };
  });
  return <Timeline moments={[...happened, ...ahead]} label={t('follow.timeline')} />;
};
