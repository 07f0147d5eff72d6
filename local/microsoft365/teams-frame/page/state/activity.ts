import { appName, notificationText } from '../world/app.ts';
import type { World } from '../world/world.ts';
import type { Frame } from './frame.ts';
import { openLink } from './navigate.ts';

/** One entry of the activity feed. */
export type Notification = { id: string; at: string; text: string; topic: string; preview: string; link: string };

/** Asks the Graph stand-in what it accepted for this person, newest first. */
export async function readNotifications(world: World, personId: string): Promise<Notification[]> {
  const response = await fetch(`${world.urls.graph}/local/notifications?userId=${personId}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`The notifications answered ${response.status}.`);
  return listIn(await response.json()).map(notificationOf);
}

export function openFeed(frame: Frame, open: boolean): void {
  frame.change({ panel: open ? 'activity' : undefined, ...(open && { seen: idsOf(frame) }) });
}

/** Takes what Graph has now; while the feed is open, everything in it counts as seen. */
export function takeNotifications(frame: Frame, notifications: Notification[]): void {
  frame.change({ notifications });
  if (frame.state().panel === 'activity') frame.change({ seen: idsOf(frame) });
}

export async function openNotification(frame: Frame, notification: Notification): Promise<void> {
  frame.change({ opened: [...new Set([...frame.state().opened, notification.id])], panel: undefined });
  if (notification.link !== '') await openLink(frame, notification.link);
}

const idsOf = (frame: Frame) => [
  ...new Set([...frame.state().seen, ...frame.state().notifications.map((notification) => notification.id)]),
];

function listIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer;
  const list = field(answer, 'value') ?? field(answer, 'notifications') ?? field(answer, 'items');
  return Array.isArray(list) ? list : [];
}

/** Reads one accepted `sendActivityNotification`: Graph's own body, and when and under which id it was accepted. */
function notificationOf(entry: unknown, index: number): Notification {
  const body = field(entry, 'body') ?? entry;
  const parameters = field(body, 'templateParameters');
  const at = text(field(entry, 'at') ?? field(entry, 'acceptedAt') ?? field(entry, 'createdAt'));
  return {
    id: text(field(entry, 'id')) || `${at}-${index}`,
    at,
    text: notificationText(text(field(body, 'activityType')), Array.isArray(parameters) ? parameters.map(pair) : []),
    topic: text(field(field(body, 'topic'), 'value')) || appName,
    preview: text(field(field(body, 'previewText'), 'content')),
    link: text(field(field(body, 'topic'), 'webUrl')),
  };
}

const pair = (entry: unknown) => ({ name: text(field(entry, 'name')), value: text(field(entry, 'value')) });

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
