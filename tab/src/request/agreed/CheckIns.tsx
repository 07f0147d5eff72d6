import type { CheckIn } from '@common-ground/api/contract/shapes/hearing.ts';
import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { now } from '../../client/clock.ts';
import { useHost } from '../../host/context.tsx';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Contacts } from '../begin/Contacts.tsx';
import { useContacts } from '../begin/useContacts.ts';
import { Block } from '../path/Block.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import css from './CheckIns.module.css';
import type { Shared } from './shared.ts';
import { dueCheckIn, nextCheckInAt } from './standing.ts';

/** Whether it holds: asked when it is time, answered for the mediator alone, and never again the same day (M8). */
export const CheckIns = ({ request }: { request: Shared }) => {
  const t = useText('agreed');
  const format = useFormat();
  const { userId } = useHost();
  const [changing, setChanging] = useState(false);
  const [offered, setOffered] = useState<readonly ReferralContact[]>();
  const { checkIns, mediator, state } = request;
  const due = dueCheckIn(checkIns);
  const name = mediator?.displayName ?? t('theMediator');
  const next = state === 'follow-up' ? nextCheckInAt(checkIns, now()) : undefined;
  const own = ({ answers }: CheckIn) => answers.find(({ person }) => person.id === userId);
  const answered = checkIns.filter(own);
  const answer = due && own(due);
  const latest = answered.at(-1);
  if (!due && !next && answered.length === 0) return null;
  const ask = due && (!answer || changing);
  return (
    <Block
      title={t(ask || next ? 'checkIn.title' : 'checkIn.said')}
      why={ask ? t('checkIn.lead', { name }) : undefined}
      framed
    >
      {ask && (
        <CheckInForm
          requestId={request.id}
          n={due.n}
          before={answer}
          onAnswered={(contacts) => {
            setOffered(contacts);
            setChanging(false);
          }}
          onCancel={answer && (() => setChanging(false))}
        />
      )}
      {!ask && answer && <p role="status">{t('checkIn.thanks', { name })}</p>}
      {!ask && latest && own(latest)?.worse && <Worse offered={offered} request={request} />}
      {!ask && next && <p className={css.note}>{t('checkIn.next', { date: format.date(next) })}</p>}
      {!ask && answered.length > 0 && (
        <dl className={css.answers}>
          {answered.map((one) => {
            const said = own(one);
            return (
              said && (
                <div key={one.n}>
                  <dt className={css.when}>{format.date(said.at)}</dt>
                  <dd>{t(`holding.${said.holding}`)}</dd>
                  {said.worse && <dd>{t('worse.said')}</dd>}
                  {said.text && (
                    <dd dir="auto" className={css.words}>
                      {said.text}
                    </dd>
                  )}
                </div>
              )
            );
          })}
        </dl>
      )}
      {!ask && due && (
        <div>
          <Button onClick={() => setChanging(true)}>{t('checkIn.change')}</Button>
        </div>
      )}
    </Block>
  );
};

/** Whom else to turn to when something has become worse: as the answer named them, or as they are named today. */
const Worse = ({ offered, request }: { offered: readonly ReferralContact[] | undefined; request: Shared }) => {
  const t = useText('agreed');
  const known = useContacts();
  const people = request.viewer === 'requester' ? request.otherParties : request.parties;
  const involved = [...people, ...(request.mediator ? [request.mediator] : [])].map(({ id }) => id);
  return (
    <div className={css.worse}>
      <p className={css.title}>{t('worse.title')}</p>
      <p className={css.note}>{t('worse.lead')}</p>
      <Contacts contacts={offered ?? known} involved={involved} />
    </div>
  );
};
