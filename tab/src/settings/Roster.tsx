import type { Mediator } from '@common-ground/api/contract/shapes/organisation.ts';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../client/queries.ts';
import { useFormat } from '../text/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Part } from '../ui/Part.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import css from './Tables.module.css';

/** The mediators whom everybody in the organisation can choose, to be read. */
export const Roster = () => {
  const t = useText('settings');
  const format = useFormat();
  const { locale } = useLanguage();
  const { data, error } = useQuery(queryOf('listMediators', {}));
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (code: string): string => {
    try {
      return languageNames.of(code) ?? code;
    } catch {
      return code;
    }
  };
  const available = ({ availability, awayUntil }: Mediator): string =>
    availability === 'away' && awayUntil
      ? t('roster.awayUntil', { date: format.date(awayUntil) })
      : t(`roster.${availability}`);
  return (
    <Part title={t('roster.title')} lead={t('roster.lead')}>
      {error && !data && <ProblemNote problem={error} />}
      {data?.items.length === 0 && <p>{t('roster.none')}</p>}
      {data && data.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className={css.scroll} tabIndex={0} aria-label={t('roster.title')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('roster.name')}</th>
                <th scope="col">{t('roster.languages')}</th>
                <th scope="col">{t('roster.hours')}</th>
                <th scope="col">{t('roster.availability')}</th>
                <th scope="col">{t('roster.trained')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((mediator) => (
                <tr key={mediator.person.id}>
                  <th scope="row">
                    <bdi>{mediator.person.displayName}</bdi>
                  </th>
                  <td>{format.list(mediator.languages.map(nameOf))}</td>
                  <td>
                    {mediator.workingHours.start}–{mediator.workingHours.end} {mediator.timeZone}
                  </td>
                  <td>{available(mediator)}</td>
                  <td>{t(mediator.trainedForSafety ? 'roster.yes' : 'roster.no')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Part>
  );
};
