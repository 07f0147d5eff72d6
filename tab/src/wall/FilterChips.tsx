import { lazy, type ReactNode, Suspense } from 'react';
import { queried } from '../app/later.tsx';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import css from './FilterChips.module.css';
import { type Filters, isFiltered } from './filters.ts';

const ValueChoices = queried(() => import('./filter/ValueChoices.tsx'));
const PersonChoices = queried(() => import('./filter/PersonChoices.tsx'));
const PeriodChoices = lazy(() => import('./filter/PeriodChoices.tsx'));
const ChosenName = queried(() => import('./filter/ChosenName.tsx'));

const choicesOf = { value: ValueChoices, person: PersonChoices, period: PeriodChoices };
const chips = ['value', 'person', 'period'] as const;

/** The wall's filters as one row of chips; each opens its choices. */
export const FilterChips = ({ filters, onFilter }: { filters: Filters; onFilter: (filters: Filters) => void }) => {
  const t = useText('wall');

  const chosen = (what: (typeof chips)[number]): ReactNode => {
    const id = filters[what];
    if (!id) return undefined;
    if (filters.period && what === 'period') return t(`period.${filters.period}`);
    return <Suspense fallback="…">{what !== 'period' && <ChosenName what={what} id={id} />}</Suspense>;
  };

  const copyLink = async () => {
    const [{ linkTo }, { copyText }] = await Promise.all([import('../host/actions.ts'), import('../host/copyText.ts')]);
    const copied = await copyText(linkTo({ page: 'wall', ...filters })).catch(() => false);
    announce(t(copied ? 'linkCopied' : 'linkNotCopied'));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row in every browser.
    <div className={css.chips} role="group" aria-label={t('filters')}>
      {chips.map((what) => {
        const Choices = choicesOf[what];
        const name = chosen(what);
        return (
          <Disclosure
            key={what}
            className={name ? `${css.chip} ${css.on}` : css.chip}
            label={
              <>
                {name && <VisuallyHidden>{t(`filterOn.${what}`)} </VisuallyHidden>}
                <bdi className={css.words}>{name ?? t(`filter.${what}`)}</bdi>
                <Icon name="chevron" className={css.icon} />
              </>
            }
          >
            {(close) => (
              <Suspense fallback={<p>{t('loading')}</p>}>
                <Choices
                  filters={filters}
                  choose={(next: Filters) => {
                    close();
                    onFilter(next);
                  }}
                />
              </Suspense>
            )}
          </Disclosure>
        );
      })}
      {isFiltered(filters) && (
        <>
          <Button look="subtle" onClick={() => onFilter({})}>
            {t('filterNone')}
          </Button>
          <Button look="subtle" onClick={() => void copyLink()}>
            {t('filterLink')}
          </Button>
        </>
      )}
    </div>
  );
};
