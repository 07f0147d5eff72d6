/** Where somebody is in the Teams window. */
export type Place =
  | { kind: 'channel'; channelId: string; tabId: string; subPageId: string }
  | { kind: 'personal'; entityId: string; subPageId: string };

/** The tab of a channel that is Teams' own. */
export const posts = 'posts';

/** A tab that was added to a channel, as `pages.config.setConfig` described it. */
export type ChannelTab = {
  id: string;
  name: string;
  entityId: string;
  /** On the tab's own origin, from the slash on. */
  path: string;
  websiteUrl?: string;
  removePath?: string;
};
