import type { GuidelineVersion } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button, Field, Select } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pagesOf } from '../client/queries.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Difference } from './Difference.tsx';
import css from './Together.module.css';
import type { TeamPlace } from './useTeam.ts';

/** Every version of the guidelines, and what became different between two of them. */
export default function Versions({ team: { teamId, channelId } }: { team: TeamPlace }) {
  const t = useText('together');
  const format = useFormat();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    pagesOf('listGuidelineVersions', { params: { teamId }, query: { channelId } }),
  );
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = ({ version, at, by }: GuidelineVersion) =>
    at && by
      ? t('versionBy', { version, date: format.date(at), name: by.displayName })
      : t(version === 1 ? 'versionShipped' : 'version', { version });
  const named = (wanted: number | undefined, otherwise: number) =>
    versions.find(({ version }) => version === wanted) ?? versions[otherwise];
  const [to, from] = [named(chosen.to, 0), named(chosen.from, 1)];

  if (isPending) return <PageSkeleton rows={2} />;
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!to || !from) return <p className={css.quiet}>{t('onlyOne')}</p>;

  const choose = (which: 'from' | 'to', version: GuidelineVersion) => (
    <Field label={t(which)}>
      <Select
        value={String(version.version)}
        onChange={(_, { value }) => setChosen({ ...chosen, [which]: Number(value) })}
      >
        {versions.map((one) => (
          <option key={one.version} value={one.version}>
            {nameOf(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={css.editor}>
      <p className={css.quiet}>{t('historyText')}</p>
      <div className={css.both}>
        {choose('from', from)}
        {choose('to', to)}
      </div>
      {hasNextPage && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('olderVersions')}
          </Button>
        </div>
      )}
      <Difference before={from.items} after={to.items} />
    </div>
  );
}
