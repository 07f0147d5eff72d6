import { retentionDays } from '@common-ground/api/contract/retention.ts';
import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { now } from '../../client/clock.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Reopen } from '../agreed/Reopen.tsx';
import { nextCheckInAt } from '../agreed/standing.ts';
import { Block } from '../path/Block.tsx';
import { WriteTo } from '../WriteTo.tsx';
import { nextOf, taskOf, whoCannot } from './next.ts';
import css from './WhatHappensNext.module.css';

/** The last day on which a closed request can be opened again. */
const reopenUntil = ({ history }: RequesterView): Date => {
  const closed = history.findLast(({ kind }) => kind === 'closed' || kind === 'ended');
  return new Date(Date.parse(closed?.at ?? '') + retentionDays.notes * 86_400_000);
};

/** One sentence about what happens next and by when, and what the person can do about it. */
export const WhatHappensNext = ({
  request,
  onChooseAnother,
}: {
  request: RequesterView;
  onChooseAnother: () => void;
}) => {
  const t = useText('request');
  const say = useText('follow');
  const format = useFormat();
  const next = nextOf(request, now());
  if (!next) return null;
  const { mediator, can, promisedBy, notification, mediatorAway, agreement, checkIns } = request;
  const time = (at: string | undefined) => (at ? format.dateTime(at) : '');
  const name = mediator?.displayName ?? whoCannot(request) ?? say('mediator');
  const until = mediatorAway?.until ? format.day(mediatorAway.until) : '';
  const task = taskOf(request);
  const isClosed = request.state === 'closed';
  return (
    <Block title={t(isClosed ? 'follow.cameOfIt' : 'follow.next')} framed>
      <p className={css.sentence} aria-live="polite">
        {say(`next.${next}`, {
          name,
          by: time(promisedBy),
          told: time(notification?.at),
          until,
          date: format.date(nextCheckInAt(checkIns, now()) ?? now()),
          waiting: format.list((agreement?.waitingFor ?? []).map(({ displayName }) => displayName)),
        })}
      </p>
      {task && mediatorAway && (
        <p className={css.aside}>{say(until ? 'next.awayUntil' : 'next.away', { name, until })}</p>
      )}
      {isClosed && can.reopen && (
        <>
          <p className={css.aside}>{say('reopenUntil', { date: format.date(reopenUntil(request)) })}</p>
          <div className={css.ways}>
            <Reopen request={request} look="secondary" />
          </div>
        </>
      )}
      {(can.chooseMediator || next === 'unreachable') && (
        <div className={css.ways}>
          {can.chooseMediator && (
            <Button appearance={task ? 'secondary' : 'primary'} onClick={onChooseAnother}>
              {t('follow.chooseAnother')}
            </Button>
          )}
          {next === 'unreachable' && mediator && <WriteTo person={mediator} />}
        </div>
      )}
    </Block>
  );
};
