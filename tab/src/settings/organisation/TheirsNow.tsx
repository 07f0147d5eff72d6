import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../text/text.ts';
import css from './Organisation.module.css';

/** Somebody else was faster: what is there now, what one has written, and the choice between the two. */
export const TheirsNow = ({
  children,
  saving,
  onMine,
  onTheirs,
}: {
  /** What is there now, in words. */
  children: ReactNode;
  saving: boolean;
  onMine: () => void;
  onTheirs: () => void;
}) => {
  const t = useText('organisation');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={css.theirs}>
        <p>{t('theirs.text')}</p>
        <div className={css.now}>{children}</div>
        <div className={css.ways}>
          <Button disabledFocusable={saving} onClick={onMine}>
            {t('theirs.mine')}
          </Button>
          <Button disabledFocusable={saving} onClick={onTheirs}>
            {t('theirs.theirs')}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
};
