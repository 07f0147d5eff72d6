import { useMemo } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { filtersOf, searchOf } from './filters.ts';
import { wallParamsOf } from './first-cards.ts';
import { OpenWall } from './OpenWall.tsx';

/** The wall of the channel that the tab is in. */
export default function Wall() {
  const t = useText('wall');
  const host = useHost();
  const params = useMemo(() => wallParamsOf(host), [host]);
  const { recognitionId } = useParams<{ recognitionId?: string }>();
  const [, navigate] = useLocation();
  const filters = filtersOf(useSearch());
  if (!params) {
    return (
      <main>
        <EmptyState title={t('noChannelTitle')}>{t('noChannelText')}</EmptyState>
      </main>
    );
  }
  return (
    <OpenWall
      params={params}
      filters={filters}
      onFilter={(chosen) => navigate(`/wall${searchOf(chosen)}`)}
      linkedId={recognitionId}
      onShowAll={() => navigate('/wall')}
    />
  );
}
