import type { World } from '../world/world.ts';
import type { Frame } from './frame.ts';
import { openLink } from './navigate.ts';

/** One entry of the activity feed, as the Graph stand-in keeps it: Graph's own body, with what Teams makes of it. */
export type Notification = {
  id: string;
  /** ISO 8601, by the local world's clock. */
  at: string;
  /** The manifest's template with the parameters filled in. */
  text: string;
  topic?: { value?: string; webUrl?: string };
  previewText?: { content?: string };
  /** False when Teams would have swallowed it: too many in a minute. */
  shown?: boolean;
};

/** What Graph accepted for this person and Teams shows, newest first. */
export async function readNotifications(world: World, personId: string): Promise<Notification[]> {
  const response = await fetch(`${world.urls.graph}/local/notifications?userId=${personId}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`Graph answered ${response.status}.`);
  const accepted = (await response.json()) as Notification[];
  return accepted.filter((notification) => notification.shown !== false);
}

/** What the feed says beside the text: the preview, unless it only repeats the text. */
export function previewOf({ text, previewText }: Notification): string | undefined {
  const preview = previewText?.content;
  return preview === text ? undefined : preview;
}

export function openFeed(frame: Frame, open: boolean): void {
  frame.change({ panel: open ? 'activity' : undefined, ...(open && { seen: idsOf(frame) }) });
}

/** Takes what Graph has now, where that is something new; while the feed is open, everything in it counts as seen. */
export function takeNotifications(frame: Frame, notifications: Notification[]): void {
  if (JSON.stringify(notifications) === JSON.stringify(frame.state().notifications)) return;
  frame.change({ notifications });
  if (frame.state().panel === 'activity') frame.change({ seen: idsOf(frame) });
}

export async function openNotification(frame: Frame, notification: Notification): Promise<void> {
  frame.change({ opened: [...new Set([...frame.state().opened, notification.id])], panel: undefined });
  if (notification.topic?.webUrl) await openLink(frame, notification.topic.webUrl);
}

const idsOf = (frame: Frame) => [
  ...new Set([...frame.state().seen, ...frame.state().notifications.map((notification) => notification.id)]),
];
