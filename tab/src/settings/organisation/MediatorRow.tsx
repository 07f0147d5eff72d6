import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useRef, useState } from 'react';
import { useLanguage, useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { freshLife } from '../working-life/life.ts';
import { MediatorForm } from './MediatorForm.tsx';
import { MediatorSummary } from './MediatorSummary.tsx';
import { RemoveMediator } from './RemoveMediator.tsx';
import css from './Roster.module.css';
import { useChanging } from './useChanging.ts';
import { isOnRoster, type OnRoster, type Roster } from './useRoster.ts';

/** Somebody on the roster, or about to be: what it says of them, and changing it in place. */
export const MediatorRow = ({
  person,
  entry,
  roster,
  isLast,
  onOpen,
  onClose,
}: {
  person: Person;
  /** Null while they are not on the roster. */
  entry: OnRoster | null;
  roster: Roster;
  /** Nobody would be left without them. */
  isLast: boolean;
  /** It is being changed: it stays on the page, also when somebody else takes the person off the roster. */
  onOpen: () => void;
  onClose: () => void;
}) => {
  const t = useText('organisation');
  const { locale } = useLanguage();
  const changing = useChanging<OnRoster>({
    about: `organisation/roster/${person.id}`,
    now: entry,
    isWords: isOnRoster,
    send: (words) => roster.save(person.id, words),
    refresh: () => roster.refresh(person.id),
  });
  const [opened, setOpened] = useState(entry === null);
  const button = useRef<HTMLButtonElement>(null);
  const fresh = entry ?? { ...freshLife(locale), trainedForSafety: false };
  const begin = () => {
    onOpen();
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    onClose();
    setTimeout(() => button.current?.focus());
  };
  return (
    <li className={css.row}>
      <div className={css.head}>
        <PersonFace person={person} size={40} />
        <div className={css.who}>
          <h3 className={css.name}>
            <bdi>{person.displayName}</bdi>
          </h3>
          {entry && !opened && <MediatorSummary entry={entry} />}
          {!opened && changing.mine && <p className={css.quiet}>{t('unsaved')}</p>}
        </div>
        {entry && !opened && (
          <div className={css.ways}>
            <Button
              ref={button}
              icon={<EditRegular />}
              aria-label={t('roster.change', { name: person.displayName })}
              onClick={begin}
            >
              {t('change')}
            </Button>
            <RemoveMediator person={person} roster={roster} isLast={isLast} />
          </div>
        )}
      </div>
      {opened && (
        <MediatorForm
          person={person}
          changing={changing}
          mine={changing.mine ?? fresh}
          isNew={entry === null}
          onClose={close}
        />
      )}
    </li>
  );
};
