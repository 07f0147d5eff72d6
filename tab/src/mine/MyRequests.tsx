import { Button } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../client/queries.ts';
import { useFreshList } from '../client/useFreshList.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Part } from '../ui/Part.tsx';
import css from './MyRequests.module.css';
import { RequestRow } from './RequestRow.tsx';
import { TalkFirst } from './TalkFirst.tsx';

const everyMs = 20_000;

/** My requests with where each is, newest first. */
export const MyRequests = () => {
  const t = useText('mine');
  const options = pagesOf('listRequests', {});
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...options,
    refetchOnMount: 'always',
  });
  useFreshList('listRequests', options.queryKey, everyMs, data !== undefined);
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
      <TalkFirst />
    </Part>
  );
};
