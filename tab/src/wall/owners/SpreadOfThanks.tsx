import type { Share, Spread } from '@common-ground/api/contract/shapes/recognition.ts';
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { queryOf } from '../../client/queries.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Bars } from '../../ui/Bars.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { TheWall } from '../TheWall.ts';
import css from './Spread.module.css';

type ValueShare = NonNullable<Spread['values']>[number];

/** Whom thanks reach: one bar, and the sentence that says what it says. */
const Members = ({ share: { share, bound }, days }: { share: Share; days: number }) => {
  const t = useText('owners');
  const tenths = Math.round(share * 10);
  return (
    <figure className={css.figure}>
      <figcaption>{t(`members.${bound ?? 'about'}`, { tenths, days })}</figcaption>
      <Bar share={share} tone="teal" />
    </figure>
  );
};

/** What thanks are for: a bar for each value in the team's own order, and the table behind a switch. */
const Values = ({ values }: { values: readonly ValueShare[] }) => {
  const t = useText('owners');
  const format = useFormat();
  const [table, setTable] = useState(false);
  const known = values.flatMap(({ value, share }) => (share === null ? [] : [{ name: value.name, share }]));
  const most = Math.max(0, ...known.map(({ share }) => share));
  const leading = known.filter(({ share }) => share === most).map(({ name }) => name);
  const few = values.filter(({ share }) => share === null).map(({ value }) => value.name);
  const shareOf = (share: number | null) =>
    share === null ? t('few') : t('tenths', { tenths: Math.round(share * 10) });
  return (
    <figure className={css.figure}>
      <figcaption>
        {leading.length > 0 && t('values.most', { values: format.list(leading), tenths: Math.round(most * 10) })}{' '}
        {few.length > 0 && t('values.few', { values: format.list(few) })}
      </figcaption>
      {table ? (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('share')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ value, share }) => (
              <tr key={value.id}>
                <th scope="row">
                  <bdi>{value.name}</bdi>
                </th>
                <td>{shareOf(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Bars
          lines={values.map(({ value: { id, name, colour }, share }) => ({
            id,
            name,
            share: share ?? 0,
            tone: colour,
            says: shareOf(share),
          }))}
        />
      )}
      <div>
        <Button appearance="subtle" aria-pressed={table} onClick={() => setTable(!table)}>
          {t(table ? 'asPicture' : 'asTable')}
        </Button>
      </div>
    </figure>
  );
};

/** How the recognition on this wall is spread, for owners: shares only, no person named, counted or ranked (W8). */
export const SpreadOfThanks = () => {
  const t = useText('owners');
  const { params } = useContext(TheWall);
  const fairness = useQuery(queryOf('getFairness', { params: { ...params } }));
  if (fairness.isPending) return <PageSkeleton rows={2} />;
  if (fairness.error && !fairness.data)
    return <ErrorState problem={fairness.error} onRetry={() => void fairness.refetch()} />;
  const { spread } = fairness.data;
  if (!spread) return <p>{t('ownersOnly')}</p>;
  return (
    <div className={css.spread}>
      {spread.recognisedMembers ? (
        <Members share={spread.recognisedMembers} days={spread.days} />
      ) : (
        <p>{t('members.tooFew')}</p>
      )}
      {spread.values ? <Values values={spread.values} /> : <p>{t('values.tooFew', { days: spread.days })}</p>}
    </div>
  );
};
