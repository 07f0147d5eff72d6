import type { Effect } from '../../platform/outbox/effect.ts';

/** What follows from a change on the wall; `about` is the post's id. */
export const refreshLists = (id: string): Effect => ({ name: 'recognition-lists', about: id });
export const recount = (id: string): Effect => ({ name: 'recognition-recount', about: id });
export const sweep = (id: string): Effect => ({ name: 'recognition-sweep', about: id });

/** Tells the author that owners have hidden the card or shown it again. */
export const tellAuthor = (id: string): Effect => ({ name: 'recognition-tell-author', about: id });

/** One effect per person: whoever cannot be reached delays nobody else. */
export const tellRecipient = (id: string, personId: string): Effect => ({
  name: 'recognition-tell',
  about: `${id}_${personId}`,
});

/** Asks one owner to look at what was reported. */
export const tellOwner = (id: string, personId: string): Effect => ({
  name: 'recognition-tell-owner',
  about: `${id}_${personId}`,
});

/** Somebody reacted or commented. */
export const respondedTo = (id: string, byId: string): Effect => ({
  name: 'recognition-responded',
  about: `${id}_${byId}`,
});
