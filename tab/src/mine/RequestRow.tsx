import type { RequestListItem } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { now } from '../client/clock.ts';
import { useHost } from '../host/context.tsx';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import { Names } from '../ui/Names.tsx';
import { RowLink } from '../ui/RowLink.tsx';
import css from './RequestRow.module.css';

/** One of my requests, or one I was invited to: whom it is about, where it is, what comes next, what waits for me. */
export const RequestRow = ({ request }: { request: RequestListItem }) => {
  const t = useText('mine');
  const format = useFormat();
  const { id, role, state, outcome, mediator, otherParties, savedAt, promisedBy, receipt, firstTalk } = request;
  const { visibleTo, waitsFor, createdAt } = request;
  const { userId } = useHost();
  const others = visibleTo.filter(({ person }) => person.id !== userId).map(({ person }) => person.displayName);
  const where = () => {
    if (state === 'closed' && outcome) return t(`outcome.${outcome}`);
    return state === 'submitted' && !mediator ? t('state.submittedNobody') : t(`state.${state}`);
  };
  const promised = state === 'submitted' && mediator && promisedBy;
  const about = () => {
    if (state === 'invited')
      return mediator ? t('requests.invitedBy', { name: mediator.displayName }) : t('requests.noMediator');
    if (otherParties.length === 0) {
      if (role === 'party') return mediator ? t('requests.askedAnew') : t('requests.noMediator');
      return t(firstTalk ? 'requests.firstTalk' : 'requests.aboutNobody');
    }
    return (
      <>
        {t(role === 'party' ? 'requests.with' : 'requests.about')} <Names people={otherParties} />
      </>
    );
  };
  const when = () => {
    if (promised) return t('requests.promised', { name: mediator.displayName, by: format.dateTime(promisedBy) });
    if (role === 'party') return t('requests.invited', { when: format.relative(createdAt, now()) });
    return t('requests.changed', { when: format.relative(savedAt, now()) });
  };
  return (
    <RowLink href={`/requests/${id}`}>
      <span className={css.state}>{where()}</span>
      <span>{about()}</span>
      {waitsFor && <span className={css.waits}>{t(`waits.${waitsFor}`)}</span>}
      <span className={css.small}>
        {when()}
        {receipt && ` · ${t('requests.receipt', { receipt })}`}
      </span>
      <span className={css.readers}>
        <Icon name="lock" />
        <span>{others.length === 0 ? t('chip.onlyYou') : format.list([t('chip.you'), ...others])}</span>
      </span>
    </RowLink>
  );
};
