import { useState } from 'react';
import { chatWith, meetWith } from '../../client/reach.ts';
import { useText } from '../../text/text.ts';
import type { TalkTime } from './useTalkTimes.ts';

type Said = 'reach.notSupported' | 'reach.failed' | 'reach.copied' | 'reach.notCopied' | 'parties.notSupported';

/** Opens Teams' chat or calendar with somebody, and what is to be said when that did not work. */
export const useReach = () => {
  const t = useText('request');
  const [said, say] = useState<Said>();

  const trying = async (open: () => Promise<'opened' | 'not-supported'>) => {
    say(undefined);
    try {
      if ((await open()) === 'not-supported') say('reach.notSupported');
    } catch {
      say('reach.failed');
    }
  };

  const propose = (id: string, time: TalkTime | undefined) =>
    trying(() => meetWith([id], { ...time, subject: t('reach.subject') }));

  const chat = (id: string, message: string) => trying(() => chatWith([id], message));

  return { propose, chat, said, say };
};
