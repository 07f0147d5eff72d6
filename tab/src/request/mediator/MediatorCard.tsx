import type { ChoosableMediator } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useFormat } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { HoursStrip } from './HoursStrip.tsx';
import css from './MediatorCard.module.css';
import type { Clock } from './strip.ts';

/** One mediator: who they are, when they work, whether they have room, in words. */
export const MediatorCard = ({
  mediator,
  mine,
  chosen = false,
  ruledOut,
  onChoose,
  onRuleOut,
}: {
  mediator: ChoosableMediator;
  mine: Clock;
  chosen?: boolean;
  ruledOut: boolean;
  onChoose?: () => void;
  onRuleOut?: (id: string) => void;
}) => {
  const t = useText('request');
  const format = useFormat();
  const { locale } = useLanguage();
  const { person, choosable, languages, availability, timeZone, workingHours } = mediator;
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const name = person.displayName;
  const open = choosable && !ruledOut;
  return (
    <article className={chosen ? css.chosen : open ? css.card : css.closed} aria-label={name}>
      <div className={css.head}>
        <PersonFace person={person} size={40} />
        <div className={css.who}>
          <bdi className={css.name}>{name}</bdi>
          <span className={css.room}>
            {open && availability !== 'not-available' ? t(`mediators.${availability}`) : t('mediators.notChoosable')}
          </span>
        </div>
      </div>
      {languages.length > 0 && (
        <p>
          {t('mediators.languages', { languages: format.list(languages.map((code) => nameOf(languageNames, code))) })}
        </p>
      )}
      {open && <HoursStrip mine={mine} theirs={{ timeZone, workingHours }} />}
      {ruledOut && <p className={css.room}>{t('mediators.ruledOut')}</p>}
      <div className={css.ways}>
        {open && (
          <Button
            appearance={chosen ? 'primary' : 'secondary'}
            icon={chosen ? <CheckmarkRegular /> : undefined}
            aria-pressed={chosen}
            onClick={onChoose}
          >
            {t('mediators.choose', { name })}
          </Button>
        )}
        {onRuleOut && (open || ruledOut) && (
          <Button appearance="subtle" size="small" onClick={() => onRuleOut(person.id)}>
            {t(ruledOut ? 'mediators.allow' : 'mediators.ruleOut', { name })}
          </Button>
        )}
      </div>
    </article>
  );
};

/** Rosters are written by people: what is no language code is shown as it was written. */
const nameOf = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};
