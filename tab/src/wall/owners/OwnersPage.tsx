import { useLayoutEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Part } from '../../ui/Part.tsx';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import { wallParamsOf, wallStore } from '../first-cards.ts';
import { TheWall } from '../TheWall.ts';
import css from './Owners.module.css';
import { ReportedCards } from './ReportedCards.tsx';
import { SpreadOfThanks } from './SpreadOfThanks.tsx';

/** What the owners of a team look after on a wall: what was reported, what is hidden, and how recognition is spread. */
export default function OwnersPage() {
  const t = useText('owners');
  const host = useHost();
  const params = useMemo(() => wallParamsOf(host), [host]);
  useLayoutEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  if (!params)
    return (
      <main>
        <EmptyState title={t('noChannelTitle')}>{t('noChannelText')}</EmptyState>
      </main>
    );
  // What is decided here is seen on the wall behind this page at once.
  const hands = wallStore(params, {}, host.userId);
  return (
    <TheWall value={hands}>
      <main className={css.page}>
        <PageHeader
          title={t('title')}
          chip={<PrivacyChip tone="channel" label={t('chip')} explanation={t('chipText')} />}
        >
          <Link href="/wall" className={css.link}>
            {t('toWall')}
          </Link>
        </PageHeader>
        <Part title={t('open')} lead={t('openText')}>
          <ReportedCards state="open" />
        </Part>
        <Part title={t('hidden')} lead={t('hiddenText')}>
          <ReportedCards state="hidden" />
        </Part>
        <Part title={t('spread')} lead={t('spreadText')}>
          <SpreadOfThanks />
        </Part>
      </main>
    </TheWall>
  );
}
