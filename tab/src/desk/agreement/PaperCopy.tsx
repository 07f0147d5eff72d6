import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { createPortal } from 'react-dom';
import { now } from '../../client/clock.ts';
import { today } from '../../client/today.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { AgreementTable } from '../../ui/AgreementTable.tsx';
import css from './PaperCopy.module.css';
import { Standing } from './Standing.tsx';

/** The agreement alone on paper, without the desk around it (M7). */
export const PaperCopy = ({ request }: { request: MediatorView }) => {
  const t = useText('agreeing');
  const { agreement, receipt = '' } = request;
  const format = useFormat();
  return createPortal(
    <div className={css.paper}>
      <h1 className={css.title}>{t('printed', { receipt })}</h1>
      <p>{t('printedOn', { date: format.date(now()) })}</p>
      <AgreementTable commitments={agreement.commitments} today={today()} />
      <Standing request={request} readerId="" />
    </div>,
    document.body,
  );
};
