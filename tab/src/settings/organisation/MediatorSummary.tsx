import { Badge } from '@fluentui/react-components';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useLanguageNames } from '../working-life/languages.ts';
import css from './Roster.module.css';
import type { OnRoster } from './useRoster.ts';

const tones = { open: 'success', limited: 'warning', away: 'informative' } as const;

/** What the roster says of somebody, in two lines. */
export const MediatorSummary = ({ entry }: { entry: OnRoster }) => {
  const t = useText('settings');
  const say = useText('organisation');
  const format = useFormat();
  const { nameOf } = useLanguageNames();
  const { languages, timeZone, workingHours, availability, awayUntil, maximumOpen, trainedForSafety } = entry;
  return (
    <div className={css.summary}>
      <div className={css.marks}>
        <Badge appearance="tint" color={tones[availability]}>
          {availability === 'away' && awayUntil
            ? t('roster.awayUntil', { date: format.day(awayUntil) })
            : t(`roster.${availability}`)}
        </Badge>
        {trainedForSafety && (
          <Badge appearance="outline" color="informative">
            {say('roster.trained')}
          </Badge>
        )}
      </div>
      <p className={css.quiet}>
        {say('roster.line', {
          languages: format.list(languages.map(nameOf)),
          start: workingHours.start,
          end: workingHours.end,
          zone: timeZone,
          maximum: maximumOpen,
        })}
      </p>
    </div>
  );
};
