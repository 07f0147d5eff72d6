import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PersonSubtractRegular } from '@fluentui/react-icons/svg/person-subtract';
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import { lazy, type RefObject, Suspense, useContext, useState } from 'react';
import { linkTo } from '../../host/actions.ts';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { TheWall } from '../TheWall.ts';
import { Confirm, type Confirmed } from './Confirm.tsx';
import { Moderate } from './Moderate.tsx';
import { Reactors } from './Reactors.tsx';
import { Report } from './Report.tsx';

const Edit = lazy(() => import('../compose/Edit.tsx'));

type Act = Confirmed | 'edit' | 'reactors' | 'report' | 'hide';

/** What can be done with a card, as far as the API says that this person may. */
export default function MenuItems({
  card,
  open,
  onOpen,
  button,
}: {
  card: Recognition;
  open: boolean;
  onOpen: (open: boolean) => void;
  button: RefObject<HTMLButtonElement | null>;
}) {
  const t = useText('respond');
  const [act, setAct] = useState<Act>();
  const { can } = card;
  const { remove } = useContext(TheWall);

  const close = () => {
    onOpen(false);
    button.current?.focus();
  };
  const begin = (what: Act) => {
    onOpen(false);
    setAct(what);
  };
  const end = () => {
    setAct(undefined);
    button.current?.focus();
  };
  const copy = async () => {
    close();
    const copied = await copyText(linkTo({ page: 'wall', recognitionId: card.id }));
    announce(t(copied ? 'linkCopied' : 'linkNotCopied'));
  };

  return (
    <>
      <Menu
        open={open}
        onOpenChange={(_, data) => (data.open ? onOpen(true) : close())}
        positioning={{ target: button.current, position: 'below', align: 'end' }}
      >
        <MenuPopover>
          <MenuList>
            {can.edit && (
              <MenuItem icon={<EditRegular />} onClick={() => begin('edit')}>
                {t('edit')}
              </MenuItem>
            )}
            {can.removeMe && (
              <MenuItem icon={<EyeOffRegular />} onClick={() => begin('private')}>
                {t('private')}
              </MenuItem>
            )}
            {can.removeMe && (
              <MenuItem icon={<PersonSubtractRegular />} onClick={() => begin('removeMe')}>
                {t('removeMe')}
              </MenuItem>
            )}
            {card.reactions.length > 0 && (
              <MenuItem icon={<PeopleRegular />} onClick={() => begin('reactors')}>
                {t('whoReacted')}
              </MenuItem>
            )}
            <MenuItem icon={<LinkRegular />} onClick={() => void copy()}>
              {t('copyLink')}
            </MenuItem>
            {can.report && (
              <MenuItem icon={<FlagRegular />} onClick={() => begin('report')}>
                {t('report')}
              </MenuItem>
            )}
            {can.moderate && (
              <MenuItem icon={<ShieldRegular />} onClick={() => begin('hide')}>
                {t('hide')}
              </MenuItem>
            )}
            {can.delete && (
              <MenuItem icon={<DeleteRegular />} onClick={() => begin('delete')}>
                {t('delete')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {act === 'reactors' && <Reactors card={card} onClose={end} />}
      <Suspense>{act === 'edit' && <Edit card={card} onClose={end} />}</Suspense>
      {act === 'report' && <Report card={card} onClose={end} />}
      {act === 'hide' && <Moderate card={card} action="hide" onDone={() => remove(card.id)} onClose={end} />}
      {(act === 'delete' || act === 'private' || act === 'removeMe') && (
        <Confirm card={card} what={act} onClose={end} />
      )}
    </>
  );
}
