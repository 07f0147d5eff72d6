import type { Place } from '@common-ground/api/contract/place.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
  const [page, ...parts] = subPage.split('/').map(decoded);
  const [first, second, third] = parts;
  const id = first !== undefined && uuid.test(first) ? first : undefined;
  if (page === 'mine' && parts.length === 0) return { page };
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
