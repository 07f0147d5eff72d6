import type { RequestListItem } from '@common-ground/api/contract/shapes/conflict.ts';
import { now } from '../client/clock.ts';
import { useHost } from '../host/context.tsx';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import { Names } from '../ui/Names.tsx';
import { RowLink } from '../ui/RowLink.tsx';
import css from './RequestRow.module.css';

/** One of my requests: whom it is about, where it is, what comes next. */
export const RequestRow = ({ request }: { request: RequestListItem }) => {
  const t = useText('mine');
  const format = useFormat();
  const { id, state, outcome, mediator, otherParties, savedAt, promisedBy, receipt, firstTalk, visibleTo } = request;
  const { userId } = useHost();
  const others = visibleTo.filter(({ person }) => person.id !== userId).map(({ person }) => person.displayName);
  const where = () => {
    if (state === 'closed' && outcome) return t(`outcome.${outcome}`);
    return state === 'submitted' && !mediator ? t('state.submittedNobody') : t(`state.${state}`);
  };
  const waiting = state === 'submitted' && mediator && promisedBy;
  return (
    <RowLink href={`/requests/${id}`}>
      <span className={css.state}>{where()}</span>
      <span>
        {otherParties.length > 0 ? (
          <>
            {t('requests.about')} <Names people={otherParties} />
          </>
        ) : (
          t(firstTalk ? 'requests.firstTalk' : 'requests.aboutNobody')
        )}
      </span>
      <span className={css.small}>
        {waiting
          ? t('requests.promised', { name: mediator.displayName, by: format.dateTime(promisedBy) })
          : t('requests.changed', { when: format.relative(savedAt, now()) })}
        {receipt && ` · ${t('requests.receipt', { receipt })}`}
      </span>
      <span className={css.readers}>
        <Icon name="lock" />
        <span>{others.length === 0 ? t('chip.onlyYou') : format.list([t('chip.you'), ...others])}</span>
      </span>
    </RowLink>
  );
};
