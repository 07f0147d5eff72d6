import { useMemo } from 'react';
import { useText } from '../../text/text.ts';
import type { Phrases } from './compose.ts';

/** The sentences around a person's own words in the composed message, in their language. */
export const usePhrases = (): Phrases => {
  const t = useText('request');
  return useMemo(
    () => ({
      opening: t('message.opening'),
      closing: t('message.closing'),
      leadIn: {
        commonGround: t('message.leadIn.commonGround'),
        observation: t('message.leadIn.observation'),
        effect: t('message.leadIn.effect'),
        myPart: t('message.leadIn.myPart'),
        cause: t('message.leadIn.cause'),
        need: t('message.leadIn.need'),
        ask: t('message.leadIn.ask'),
      },
    }),
    [t],
  );
};
