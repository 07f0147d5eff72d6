import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { RefObject } from 'react';
import { useText } from '../text/text.ts';
import type { Named } from '../ui/order.ts';
import css from './Together.module.css';
import type { Editing } from './useEditing.ts';

/** The way into an editor; what an earlier visit left unsaved waits behind it. */
export const BeginEditing = <Item extends Named>({
  editing,
  button,
  name,
  onOpen,
}: {
  editing: Editing<Item>;
  button: RefObject<HTMLButtonElement | null>;
  name: string;
  onOpen: () => void;
}) => {
  const t = useText('together');
  const begin = () => {
    if (!editing.mine) editing.begin();
    onOpen();
  };
  if (editing.mine)
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{t('unsaved')}</MessageBarBody>
        <div className={css.ways}>
          <Button ref={button} onClick={begin}>
            {t('goOn')}
          </Button>
          <Button appearance="subtle" onClick={editing.letGo}>
            {t('cancel')}
          </Button>
        </div>
      </MessageBar>
    );
  return (
    <div>
      <Button ref={button} icon={<EditRegular />} onClick={begin}>
        {name}
      </Button>
    </div>
  );
};
