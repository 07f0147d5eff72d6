import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import css from './Organisation.module.css';
import type { Roster } from './useRoster.ts';

/** Takes somebody off the roster, having read what becomes of what they hold; how many these are is nobody's to know (P7). */
export const RemoveMediator = ({ person, roster, isLast }: { person: Person; roster: Roster; isLast: boolean }) => {
  const t = useText('organisation');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { remove } = roster;
  const name = person.displayName;
  const takeOff = () =>
    remove.mutate(person.id, {
      onSuccess: () => {
        close();
        announce(t('roster.removed', { name }));
      },
    });
  return (
    <>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('roster.remove', { name })}
        onClick={() => setOpen(true)}
      />
      <Ask
        open={isOpen}
        title={t('roster.removeTitle', { name })}
        lead={t('roster.removeWhat', { name })}
        confirm={t('roster.removeConfirm')}
        cancel={t('roster.keep')}
        refusedTitle={t('nothingChanged')}
        move={{ ...remove, error: remove.variables === person.id ? remove.error : null, mutate: takeOff }}
        onClose={close}
      >
        <p>{t('roster.removeUnknown')}</p>
        {isLast && <p className={css.warning}>{t('roster.removeLast')}</p>}
        <p>{t('roster.removeInstead')}</p>
      </Ask>
    </>
  );
};
