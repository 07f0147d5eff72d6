import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Part } from '../../ui/Part.tsx';
import { FigureColumns } from './FigureColumns.tsx';
import css from './Figures.module.css';
import { endings, hasFigures, hasMeasure, type Measure, measures, partsOf, type Quarter, trendOf } from './figures.ts';
import { Outcomes } from './Outcomes.tsx';
import { Table } from './Table.tsx';

const drawn = ['submitted', 'hoursToAccept', 'daysToAgree'] as const satisfies readonly Measure[];

const Shown = ({ quarters }: { quarters: readonly Quarter[] }) => {
  const t = useText('organisation');
  const [table, setTable] = useState(false);
  const nameOf = (quarter: string | undefined) => (quarter ? t('figures.quarter', partsOf(quarter)) : '');
  const sentenceOf = (measure: (typeof drawn)[number]) => {
    const [newest, before] = quarters;
    return t(`figures.${measure}.${trendOf(quarters, measure)}`, {
      quarter: nameOf(newest?.quarter),
      figure: newest?.[measure] ?? 0,
      before: nameOf(before?.quarter),
      than: before?.[measure] ?? 0,
    });
  };
  const cell = (figure: number | null, measure: Measure | 'count') =>
    figure === null ? t('figures.few') : t(`figures.${measure}.figure`, { figure });
  return (
    <div className={css.all}>
      {table ? (
        <Table
          label={t('figures.title')}
          columns={[
            t('figures.quarterHead'),
            ...measures.map((measure) => t(`figures.${measure}.head`)),
            ...endings.map((ending) => t(`outcomes.${ending}`)),
          ]}
          rows={quarters.map((one) => ({
            id: one.quarter,
            cells: [
              nameOf(one.quarter),
              ...measures.map((measure) => cell(one[measure], measure)),
              ...endings.map((ending) => cell(one.outcomes[ending], 'count')),
            ],
          }))}
        />
      ) : (
        <>
          {drawn
            .filter((measure) => hasMeasure(quarters, measure))
            .map((measure) => (
              <FigureColumns key={measure} quarters={quarters} measure={measure} sentence={sentenceOf(measure)} />
            ))}
          <Outcomes quarters={quarters} />
        </>
      )}
      <div>
        <Button appearance="subtle" aria-pressed={table} onClick={() => setTable(!table)}>
          {t(table ? 'figures.asPicture' : 'figures.asTable')}
        </Button>
      </div>
    </div>
  );
};

/** What the organisation may know of its mediation: numbers of whole quarters, and never a case (P7). */
export const FiguresPart = () => {
  const t = useText('organisation');
  const { data, error, refetch } = useQuery(queryOf('getFigures', {}));
  return (
    <Part title={t('figures.title')} lead={t('figures.lead')}>
      {error && !data && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <PageSkeleton rows={2} />}
      {data && (hasFigures(data.items) ? <Shown quarters={data.items} /> : <p>{t('figures.none')}</p>)}
    </Part>
  );
};
