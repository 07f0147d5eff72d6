import { Button } from '@fluentui/react-components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client/call.ts';
import { keyOf, pagesOf } from '../client/queries.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { announce } from '../ui/LiveRegion.tsx';
import { Part } from '../ui/Part.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { causeOf, kindOf } from './parked.ts';
import css from './Tables.module.css';

/** What was decided and could not be delivered, without content, for an administrator to try again (N4). */
export const ParkedEffects = () => {
  const t = useText('settings');
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(
    pagesOf('listEffects', { query: { state: 'parked' } }),
  );
  const replay = useMutation({
    mutationFn: (id: string) => call('replayEffect', { params: { id } }),
    onSuccess: () => {
      announce(t('effects.replayed'));
      return queries.invalidateQueries({ queryKey: keyOf('listEffects') });
    },
  });
  const effects = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Part title={t('effects.title')} lead={t('effects.lead')}>
      {error && !data && <ProblemNote problem={error} />}
      {data && effects.length === 0 && <p>{t('effects.none')}</p>}
      {effects.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className={css.scroll} tabIndex={0} aria-label={t('effects.title')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('effects.kind')}</th>
                <th scope="col">{t('effects.attempts')}</th>
                <th scope="col">{t('effects.parkedAt')}</th>
                <th scope="col">{t('effects.reason')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {effects.map(({ id, kind, attempts, parkedAt, reason }) => (
                <tr key={id}>
                  <th scope="row">
                    {t(`effects.kind.${kindOf(kind)}`)} <span className={css.quiet}>{kind}</span>
                  </th>
                  <td>{format.number(attempts)}</td>
                  <td>{format.dateTime(parkedAt)}</td>
                  <td>
                    {t(`effects.cause.${causeOf(reason)}`)} <span className={css.quiet}>{reason}</span>
                  </td>
                  <td>
                    <Button
                      size="small"
                      aria-label={t('effects.replayOne', { kind: t(`effects.kind.${kindOf(kind)}`) })}
                      disabledFocusable={replay.isPending && replay.variables === id}
                      onClick={() => replay.mutate(id)}
                    >
                      {t('effects.replay')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {replay.error && <ProblemNote problem={replay.error} />}
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()}>{t('effects.more')}</Button>
        </div>
      )}
    </Part>
  );
};
