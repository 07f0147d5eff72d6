import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import css from './Organisation.module.css';
import type { Roster } from './useRoster.ts';

/** Takes somebody off the roster, having read what becomes of what they hold; how many these are is nobody's to know (P7). */
export const RemoveMediator = ({ person, roster, isLast }: { person: Person; roster: Roster; isLast: boolean }) => {
  const t = useText('organisation');
  const [isOpen, setOpen] = useState(false);
  const { remove } = roster;
  const name = person.displayName;
  const confirm = () =>
    remove.mutate(person.id, {
      onSuccess: () => {
        setOpen(false);
        announce(t('roster.removed', { name }));
      },
    });
  const refused = remove.variables === person.id ? remove.error : undefined;
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DeleteRegular />} aria-label={t('roster.remove', { name })} />
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('roster.removeTitle', { name })}</DialogTitle>
          <DialogContent className={css.dialog}>
            <p>{t('roster.removeWhat', { name })}</p>
            <p>{t('roster.removeUnknown')}</p>
            {isLast && <p className={css.warning}>{t('roster.removeLast')}</p>}
            <p>{t('roster.removeInstead')}</p>
            {refused && <ProblemNote problem={refused} title={t('nothingChanged')} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('roster.keep')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={remove.isPending} onClick={confirm}>
              {t('roster.removeConfirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
