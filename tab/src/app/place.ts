import { type Place, wallChoices } from '@common-ground/api/contract/place.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const shapes = { value: /^[\w-]{1,100}$/, person: uuid, period: /^[a-z]{1,20}$/ };

/** Whether the page was opened at a wall, one card of it or a choice of it. */
export const isWall = (path: string): boolean => path.startsWith('/wall');

/** The wall narrowed to a choice: only what has its shape passes. */
const narrowedWall = (search: string): Place => {
  const asked = new URLSearchParams(search);
  const chosen = wallChoices.flatMap((name) => {
    const id = asked.get(name) ?? '';
    return shapes[name].test(id) ? [[name, id] as const] : [];
  });
  return { page: 'wall', ...Object.fromEntries(chosen) };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/**
 * The place that a deep link's sub page names (an in-tab path without its leading slash), or nothing when it is none
 * of ours: links come from outside, so only ids in their own shape pass.
 */
export const placeOfSubPage = (subPage: string): Place | undefined => {
  if (subPage.startsWith('wall?')) return narrowedWall(subPage.slice(5));
  const [page, ...parts] = subPage.split('/').map(decoded);
  const [first, second, third] = parts;
  const id = first !== undefined && uuid.test(first) ? first : undefined;
  if ((page === 'mine' || page === 'owners') && parts.length === 0) return { page };
  if (page === 'together')
    return parts.length === 0 ? { page } : id && parts.length === 1 ? { page, teamId: id } : undefined;
  if (page === 'wall')
    return parts.length === 0 ? { page } : id && parts.length === 1 ? { page, recognitionId: id } : undefined;
  if (page === 'desk')
    return parts.length === 0 ? { page } : id && parts.length === 1 ? { page, requestId: id } : undefined;
  if (page !== 'requests') return undefined;
  if (id && parts.length === 1) return { page: 'request', id };
  if (first === 'new' && second && uuid.test(second) && parts.length <= 3) {
    return { page: 'new-request', teamId: second, ...(third && { channelId: third }) };
  }
  return undefined;
};
