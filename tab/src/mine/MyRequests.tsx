import { Button } from '@fluentui/react-components';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { callIfChanged } from '../client/call.ts';
import { pagesOf } from '../client/queries.ts';
import { usePoll } from '../client/usePoll.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Part } from '../ui/Part.tsx';
import css from './MyRequests.module.css';
import { RequestRow } from './RequestRow.tsx';

const everyMs = 20_000;

/** My requests with where each is, newest first. */
export const MyRequests = () => {
  const t = useText('mine');
  const queries = useQueryClient();
  const options = pagesOf('listRequests', {});
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...options,
    refetchOnMount: 'always',
  });
  const seen = useRef<string>(undefined);
  usePoll(
    async (signal) => {
      const first = await callIfChanged('listRequests', seen.current, { signal });
      if (!first) return;
      const known = seen.current !== undefined;
      seen.current = first.etag;
      if (known) await queries.invalidateQueries({ queryKey: options.queryKey });
    },
    everyMs,
    data !== undefined,
  );
  const requests = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Part title={t('requests.title')}>
      {isPending && <PageSkeleton rows={2} />}
      {error && !data && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data && requests.length === 0 && <p className={css.empty}>{t('requests.emptyText')}</p>}
      <ul className={css.list}>
        {requests.map((request) => (
          <li key={request.id}>
            <RequestRow request={request} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()}>{t('requests.more')}</Button>
        </div>
      )}
    </Part>
  );
};
