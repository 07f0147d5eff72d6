import { lazy, Suspense, useContext } from 'react';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import css from './FilterChips.module.css';
import { type Filters, isFiltered } from './filters.ts';
import { TheWall } from './TheWall.ts';
import { useFilterNames } from './useFilterNames.ts';

const ValueChoices = lazy(() => import('./filter/ValueChoices.tsx'));
const PersonChoices = lazy(() => import('./filter/PersonChoices.tsx'));
const PeriodChoices = lazy(() => import('./filter/PeriodChoices.tsx'));

/** The wall's filters as one row of chips; each opens its choices. */
export const FilterChips = ({ filters, onFilter }: { filters: Filters; onFilter: (filters: Filters) => void }) => {
  const t = useText('wall');
  const { params } = useContext(TheWall);
  const names = useFilterNames(params, filters);
  const chips = [
    { what: 'value', shown: names.value ?? t('filter.value'), Choices: ValueChoices },
    { what: 'person', shown: names.person ?? t('filter.person'), Choices: PersonChoices },
    {
      what: 'period',
      shown: filters.period ? t(`period.${filters.period}`) : t('filter.period'),
      Choices: PeriodChoices,
    },
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row in every browser.
    <div className={css.chips} role="group" aria-label={t('filters')}>
      {chips.map(({ what, shown, Choices }) => (
        <Disclosure
          key={what}
          className={`${css.chip} ${filters[what] ? css.on : ''}`}
          label={
            <>
              <bdi className={css.words}>{shown}</bdi>
              <Icon name="chevron" className={css.icon} />
            </>
          }
          name={filters[what] ? t(`filterOn.${what}`, { name: shown }) : undefined}
        >
          {(close) => (
            <Suspense fallback={<p>{t('loading')}</p>}>
              <Choices
                filters={filters}
                choose={(chosen: Filters) => {
                  close();
                  onFilter(chosen);
                }}
              />
            </Suspense>
          )}
        </Disclosure>
      ))}
      {isFiltered(filters) && (
        <Button look="subtle" onClick={() => onFilter({})}>
          {t('filterNone')}
        </Button>
      )}
    </div>
  );
};
