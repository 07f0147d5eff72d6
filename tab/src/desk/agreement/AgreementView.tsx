import type { MediatorView } from '@common-ground/api/contract/shapes/conflict.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { today } from '../../client/today.ts';
import { useText } from '../../text/text.ts';
import { AgreementStanding } from '../../ui/AgreementStanding.tsx';
import { AgreementTable } from '../../ui/AgreementTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import css from './AgreementView.module.css';

/** What was agreed, and who has confirmed it. */
export const AgreementView = ({ request, me }: { request: MediatorView; me: Me }) => {
  const t = useText('desk');
  const { agreement } = request;
  if (agreement.commitments.length === 0)
    return <EmptyState title={t('agreement.none')}>{t('agreement.noneText')}</EmptyState>;
  return (
    <div className={css.view}>
      <AgreementStanding agreement={agreement} readerId={me.id} />
      <AgreementTable commitments={agreement.commitments} today={today()} />
    </div>
  );
};
