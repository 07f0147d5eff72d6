import { useText } from '../../text/text.ts';
import { type Filters, periods } from '../filters.ts';
import { Choice } from './Choice.tsx';
import css from './Choices.module.css';

export default function PeriodChoices({ filters, choose }: { filters: Filters; choose: (filters: Filters) => void }) {
  const t = useText('wall');
  return (
    <ul className={css.choices}>
      <Choice chosen={!filters.period} onChoose={() => choose({ ...filters, period: undefined })}>
        {t('filter.period')}
      </Choice>
      {periods.map((period) => (
        <Choice key={period} chosen={filters.period === period} onChoose={() => choose({ ...filters, period })}>
          {t(`period.${period}`)}
        </Choice>
      ))}
    </ul>
  );
}
