import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../client/clock.ts';
import { queryOf } from '../../client/queries.ts';
import { openChatWith, proposeMeeting } from '../../host/actions.ts';
import { useText } from '../../text/text.ts';
import { addressOf } from '../people.ts';
import { nextSlot, usualHours } from './slot.ts';

type Said = 'reach.notSupported' | 'reach.failed' | 'reach.copied' | 'parties.notSupported';

/** Opens Teams' chat or calendar with somebody, and what is to be said when that did not work. */
export const useReach = () => {
  const t = useText('request');
  const { data: me } = useQuery(queryOf('getMe', {}));
  const [said, say] = useState<Said>();

  const trying = async (open: () => Promise<'opened' | 'not-supported'>) => {
    say(undefined);
    try {
      if ((await open()) === 'not-supported') say('reach.notSupported');
    } catch {
      say('reach.failed');
    }
  };

  const propose = (id: string) =>
    trying(async () => {
      const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone, workingHours = usualHours } =
        me?.preferences ?? {};
      const slot = nextSlot(timeZone, workingHours, now());
      return proposeMeeting({ attendees: [addressOf(id)], ...slot, subject: t('reach.subject'), content: '' });
    });

  const chat = (id: string, message: string) => trying(() => openChatWith([addressOf(id)], message));

  return { propose, chat, said, say };
};
