import type { Recognition } from '../contract/shapes/recognition.ts';
import { etagOf, matches } from '../platform/etag.ts';

const bare = (etag: string): string => etag.replaceAll('"', '');
const withoutResponses = (etags: string): string => etags.replace(/\.[\w-]+/g, '');

/** The etag has two parts, words and responses, so that a colleague's reaction does not make an author's edit stale. */
export const versioned = (view: Omit<Recognition, 'etag'>): Recognition => {
  const { reactions, commentCount, ...words } = view;
  return { ...view, etag: `"${bare(etagOf(words))}.${bare(etagOf([reactions, commentCount]))}"` };
};

/** Whether `If-Match` names the words that are there. */
export const hasSameWords = (ifMatch: string, { etag }: Recognition): boolean =>
  matches(withoutResponses(ifMatch), withoutResponses(etag));
