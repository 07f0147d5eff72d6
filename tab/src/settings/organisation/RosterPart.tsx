import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { useState } from 'react';
import { pickPeople } from '../../host/actions.ts';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Part } from '../../ui/Part.tsx';
import { MediatorRow } from './MediatorRow.tsx';
import css from './Roster.module.css';
import { entryOf, type OnRoster, useRoster } from './useRoster.ts';

/** The mediators whom everybody can choose: added, changed, set aside and removed by administrators. */
export const RosterPart = () => {
  const t = useText('organisation');
  const roster = useRoster();
  const { data, error, refetch } = roster.mediators;
  const [worked, setWorked] = useState<Person>();
  const [said, say] = useState<string>();
  if (error && !data)
    return (
      <Part title={t('roster.title')}>
        <ErrorState problem={error} onRetry={() => void refetch()} />
      </Part>
    );
  const people = data?.items ?? [];
  const rows: { person: Person; entry: OnRoster | null }[] = people.map((one) => ({
    person: one.person,
    entry: entryOf(one),
  }));
  if (worked && !people.some(({ person }) => person.id === worked.id)) rows.push({ person: worked, entry: null });
  const pick = async () => {
    say(undefined);
    try {
      const picked = await pickPeople({ title: t('roster.pickerTitle'), single: true, wholeOrganisation: true });
      if (picked === 'not-supported') return say(t('roster.notSupported'));
      if (picked === 'cancelled') return;
      const [chosen] = picked;
      if (people.some(({ person }) => person.id === chosen?.id))
        return say(t('roster.already', { name: chosen?.displayName ?? '' }));
      setWorked(chosen);
    } catch {
      say(t('roster.pickFailed'));
    }
  };
  return (
    <Part title={t('roster.title')} lead={t('roster.lead')}>
      {!data && <PageSkeleton rows={3} />}
      {data && people.length === 0 && <p>{t('roster.none')}</p>}
      {people.length > 0 && !people.some(({ trainedForSafety }) => trainedForSafety) && (
        <p className={css.warning}>{t('roster.nobodyTrained')}</p>
      )}
      <ul className={css.rows} aria-label={t('roster.title')}>
        {rows.map(({ person, entry }) => (
          <MediatorRow
            key={person.id}
            person={person}
            entry={entry}
            roster={roster}
            isLast={people.length === 1}
            onOpen={() => setWorked(person)}
            onClose={() => setWorked(undefined)}
          />
        ))}
      </ul>
      <div>
        <Button icon={<PersonAddRegular />} onClick={() => void pick()}>
          {t('roster.add')}
        </Button>
      </div>
      <p role="status">{said}</p>
    </Part>
  );
};
