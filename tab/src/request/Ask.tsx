import type { ComponentProps } from 'react';
import { useText } from '../text/text.ts';
import { Ask as AskAgain } from '../ui/Ask.tsx';

/** Asks once more before a move of one's request. */
export const Ask = (props: Omit<ComponentProps<typeof AskAgain>, 'cancel'> & { cancel?: string }) => {
  const t = useText('request');
  return <AskAgain {...props} cancel={props.cancel ?? t('cancel')} />;
};
