/**
 * Teams deep links, as apps and notifications write them
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application).
 */
export type DeepLink =
  | { kind: 'entity'; appId: string; entityId: string; subEntityId: string; channelId?: string }
  | { kind: 'channel'; channelId: string }
  | { kind: 'chat'; users: string[]; topic?: string; message: string }
  | { kind: 'meeting'; attendees: string[]; start?: string; end?: string; subject: string; content: string };

const hosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/** Undefined for anything that is not a Teams link this frame can open. */
export function readDeepLink(text: string): DeepLink | undefined {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || !hosts.includes(url.hostname)) return undefined;
  const [, l, kind, first, second] = url.pathname.split('/').map(decode);
  if (l !== 'l' || first === undefined) return undefined;
  const query = (name: string) => url.searchParams.get(name) ?? '';
  const list = (name: string) =>
    query(name)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');

  switch (kind) {
    case 'entity': {
      if (!second) return undefined;
      const { subEntityId, channelId } = readContext(query('context'));
      return { kind, appId: first, entityId: second, subEntityId: subEntityId ?? '', ...(channelId && { channelId }) };
    }
    case 'channel':
      return { kind, channelId: first };
    case 'chat':
      return { kind, users: list('users'), topic: query('topicName') || undefined, message: query('message') };
    case 'meeting':
      return {
        kind,
        attendees: list('attendees'),
        start: query('startTime') || undefined,
        end: query('endTime') || undefined,
        subject: query('subject'),
        content: query('content'),
      };
    default:
      return undefined;
  }
}

export function entityLink(link: { appId: string; entityId: string; subEntityId: string; channelId?: string }): string {
  const context = {
    ...(link.subEntityId && { subEntityId: link.subEntityId }),
    ...(link.channelId && { channelId: link.channelId }),
  };
  const address = `https://teams.microsoft.com/l/entity/${link.appId}/${encodeURIComponent(link.entityId)}`;
  return Object.keys(context).length > 0
    ? `${address}?context=${encodeURIComponent(JSON.stringify(context))}`
    : address;
}

export const channelLink = (channelId: string) =>
  `https://teams.microsoft.com/l/channel/${encodeURIComponent(channelId)}/channel`;

function readContext(text: string): { subEntityId?: string; channelId?: string } {
  try {
    const context: unknown = JSON.parse(text);
    if (typeof context !== 'object' || context === null) return {};
    const field = (name: string) => {
      const value: unknown = Reflect.get(context, name);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    return { subEntityId: field('subEntityId') ?? field('subPageId'), channelId: field('channelId') };
  } catch {
    return {};
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
