import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queryOf } from '../client/queries.ts';
import { useText } from '../text/text.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { BeginRequest } from './BeginRequest.tsx';
import css from './Mine.module.css';
import { MyRecognitions } from './MyRecognitions.tsx';
import { MyRequests } from './MyRequests.tsx';
import { Thanked } from './Thanked.tsx';

/** What is a person's own: their requests, the recognition they gave and got, how they like to be thanked (W9). */
const Mine = () => {
  const t = useText('mine');
  const { data: me } = useQuery(queryOf('getMe', {}));
  const people = me ? [{ person: { id: me.id, displayName: me.displayName }, because: t('chip.why') }] : [];
  return (
    <main className={css.page}>
      <PageHeader
        title={t('title')}
        chip={<PrivacyChip label={t('chip.onlyYou')} tone="private" people={people} />}
        primaryAction={<BeginRequest />}
      />
      <MyRequests />
      <MyRecognitions />
      <Thanked />
      <p>
        <Link href="/settings" className={css.link}>
          {t('settings')}
        </Link>
      </p>
    </main>
  );
};

export default Mine;
