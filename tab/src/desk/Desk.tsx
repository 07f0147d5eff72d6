import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { queryOf } from '../client/queries.ts';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { DeskPanes } from './DeskPanes.tsx';

/** Where mediators work; whoever is none is told so kindly. */
const Desk = () => {
  const t = useText('desk');
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const { data: me, error, refetch } = useQuery(queryOf('getMe', {}));

  if (error && !me)
    return (
      <main>
        <ErrorState problem={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!me) return <PageSkeleton />;
  if (!me.roles.includes('mediator'))
    return (
      <main>
        <EmptyState
          title={t('not.title')}
          action={<Button onClick={() => navigate('/mine')}>{t('not.toMine')}</Button>}
        >
          <p>{t('not.text')}</p>
          <p>{t('not.roster')}</p>
          <p>{t('not.help')}</p>
        </EmptyState>
      </main>
    );
  return <DeskPanes me={me} openId={id} />;
};

export default Desk;
