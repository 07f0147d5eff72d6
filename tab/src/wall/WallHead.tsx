import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { Button, buttonLook } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { Filters } from './filters.ts';

import css from './WallHead.module.css';

export const WallHead = ({
  filters,
  onFilter,
  onThank,
  onHelp,
  forOwners,
}: {
  filters: Filters;
  onFilter: (filters: Filters) => void;
  onThank: () => void;
  onHelp: () => void;
  /** What only owners of the team find here. */
  forOwners?: ReactNode;
}) => {
  const t = useText('wall');
  const { channelName } = useHost();
  const channel = channelName || t('thisChannel');
  return (
    <PageHeader
      title={t('title')}
      chip={<PrivacyChip tone="channel" label={t('everyoneIn', { channel })} explanation={t('whoSees', { channel })} />}
      primaryAction={
        <Button look="primary" onClick={onThank}>
          <Icon name="add" />
          {t('thank')}
        </Button>
      }
    >
      <div className={css.second}>
        <FilterChips filters={filters} onFilter={onFilter} />
        <div className={css.quiet}>
          {/* First, where there is room beside it: it comes late, and nothing moves for it. */}
          {forOwners}
          <Link href="/together" className={buttonLook('subtle')}>
            <Icon name="book" />
            {t('together')}
          </Link>
          <Button look="subtle" onClick={onHelp}>
            <Icon name="support" />
            {t('help')}
          </Button>
        </div>
      </div>
    </PageHeader>
  );
};
