import { openDialog } from '../state/dialogs.ts';
import type { Frame } from '../state/frame.ts';
import { type Calls, done, fieldOf, refused, textOf, textsOf } from './calls.ts';

/** Teams takes user principal names or mail addresses here, and no object ids. */
const isAddress = (text: string): boolean => text.includes('@');

/** Chats and meetings, which Teams opens filled in and leaves to the person to send. */
export function conversationCalls(frame: Frame): Calls {
  return {
    'chat.openChat': ([chat]) => {
      const members = textsOf(fieldOf(chat, 'members'));
      if (members.length === 0) return refused('A chat needs at least one person.');
      if (!members.every(isAddress)) return refused('A chat opens by user principal names.');
      openDialog(frame, {
        kind: 'chat',
        members,
        topic: textOf(fieldOf(chat, 'topic')) || undefined,
        message: textOf(fieldOf(chat, 'message')),
      });
      return done;
    },
    'calendar.composeMeeting': ([meeting]) => {
      if (!textsOf(fieldOf(meeting, 'attendees')).every(isAddress)) return refused('A meeting invites by addresses.');
      openDialog(frame, {
        kind: 'meeting',
        attendees: textsOf(fieldOf(meeting, 'attendees')),
        start: textOf(fieldOf(meeting, 'startTime')) || undefined,
        end: textOf(fieldOf(meeting, 'endTime')) || undefined,
        subject: textOf(fieldOf(meeting, 'subject')),
        content: textOf(fieldOf(meeting, 'content')),
      });
      return done;
    },
  };
}
