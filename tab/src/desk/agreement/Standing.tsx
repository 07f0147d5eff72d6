import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../../text/text.ts';
import { AgreementStanding } from '../../ui/AgreementStanding.tsx';

/** Who has confirmed what is written, or why nobody is asked to. */
export const Standing = ({ request: { state, agreement }, readerId }: { request: MediatorView; readerId: string }) => {
  const t = useText('agreeing');
  if (state === 'hearing') return <p>{t('standing.before')}</p>;
  if (state === 'closed' && !agreement.completedAt) return <p>{t('standing.unfinished')}</p>;
  return <AgreementStanding agreement={agreement} readerId={readerId} />;
};
