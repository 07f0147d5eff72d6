import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { now } from '../../client/clock.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { nextIn } from './next.ts';
import css from './WhatIsNext.module.css';

/** What is due next while an agreement is followed up. */
export const WhatIsNext = ({ request }: { request: MediatorView }) => {
  const t = useText('agreeing');
  const format = useFormat();
  const { checkInAt, open, firstDue } = nextIn(request, now());
  return (
    <div className={css.next}>
      <p>{checkInAt ? t('follow.checkIn', { date: format.date(checkInAt) }) : t('follow.lastCheckIn')}</p>
      <p>{t('follow.open', { open, date: firstDue ? format.day(firstDue) : '' })}</p>
    </div>
  );
};
