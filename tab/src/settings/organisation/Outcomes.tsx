import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Bars } from '../../ui/Bars.tsx';
import css from './Figures.module.css';
import { endings, mostOften, partsOf, type Quarter, shareOf, withOutcomes } from './figures.ts';

/** How requests ended in one quarter: a bar for each way. */
export const Outcomes = ({ quarters }: { quarters: readonly Quarter[] }) => {
  const t = useText('organisation');
  const format = useFormat();
  const offered = withOutcomes(quarters);
  const [chosen, choose] = useState<string>();
  const quarter = offered.find((one) => one.quarter === chosen) ?? offered[0];
  if (!quarter) return <p>{t('outcomes.none')}</p>;
  const nameOf = (one: Quarter) => t('figures.quarter', partsOf(one.quarter));
  const most = mostOften(quarter);
  const counts = endings.map((ending) => quarter.outcomes[ending]);
  return (
    <figure className={css.figure}>
      <figcaption className={css.sentence}>
        {most &&
          t('outcomes.most', {
            quarter: nameOf(quarter),
            endings: format.list(most.endings.map((ending) => t(`outcomes.${ending}`))),
            count: most.count,
          })}
      </figcaption>
      {offered.length > 1 && (
        <Field label={t('outcomes.which')} className={css.which}>
          <Select value={quarter.quarter} onChange={(_, { value }) => choose(value)}>
            {offered.map((one) => (
              <option key={one.quarter} value={one.quarter}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Bars
        lines={endings.map((ending) => {
          const count = quarter.outcomes[ending];
          return {
            id: ending,
            name: t(`outcomes.${ending}`),
            share: shareOf(count, counts),
            tone: 'teal',
            says: count === null ? t('figures.few') : format.number(count),
          };
        })}
      />
    </figure>
  );
};
