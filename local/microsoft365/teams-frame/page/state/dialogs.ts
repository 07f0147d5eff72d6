import type { Person } from '../world/world.ts';
import type { Frame, Notice } from './frame.ts';

export type PeopleRequest = {
  title?: string;
  candidates: Person[];
  selectedIds: string[];
  single: boolean;
  /** Called once, without people when the person cancelled. */
  done(people: Person[] | undefined): void;
};

export type ChatRequest = { members: string[]; topic?: string; message: string };

/** Times as the app gave them: `MM/DD/YYYY HH:MM:SS` in the person's own time, or ISO 8601. */
export type MeetingRequest = { attendees: string[]; start?: string; end?: string; subject: string; content: string };

export type PageRequest = {
  title: string;
  path: string;
  width: number;
  height: number;
  /** Called once, when the dialog closes: an error when the person closed it. */
  done(error: string | undefined, result: unknown): void;
};

export type Dialog = { id: number } & (
  | ({ kind: 'people' } & PeopleRequest)
  | ({ kind: 'chat' } & ChatRequest)
  | ({ kind: 'meeting' } & MeetingRequest)
  | ({ kind: 'page' } & PageRequest)
  | { kind: 'configure'; channelId: string; tabId?: string; path: string }
  | { kind: 'remove'; channelId: string; tabId: string }
);

export type DialogRequest = Dialog extends infer D ? (D extends Dialog ? Omit<D, 'id'> : never) : never;

let last = 0;

export function openDialog(frame: Frame, request: DialogRequest): void {
  last += 1;
  frame.change({ dialogs: [...frame.state().dialogs, { ...request, id: last } as Dialog] });
}

export function closeDialog(frame: Frame, id: number): void {
  frame.change({ dialogs: frame.state().dialogs.filter((dialog) => dialog.id !== id) });
}

export function tell(frame: Frame, notice: Omit<Notice, 'id'>): void {
  last += 1;
  frame.change({ notices: [...frame.state().notices, { ...notice, id: last }].slice(-most) });
}

/** As many notices as have room in the corner. */
const most = 2;

export function dismiss(frame: Frame, id: number): void {
  frame.change({ notices: frame.state().notices.filter((notice) => notice.id !== id) });
}

export function sendChatMessage(frame: Frame, members: string[], message: string): void {
  const { chats } = frame.state();
  const key = chatKey(members);
  last += 1;
  frame.change({ chats: { ...chats, [key]: [...(chats[key] ?? []), { id: last, text: message }] } });
}

export const chatKey = (members: string[]) =>
  members
    .map((member) => member.toLowerCase())
    .toSorted()
    .join(',');
