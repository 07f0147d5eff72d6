import manifest from '../../../../../appPackage/manifest.json';

/** The tabs of the app as its manifest names them: the frame knows no page of its own. */
const domain = /^https:\/\/\$\{\{TAB_DOMAIN\}\}/;

/** The path on the tab's origin of an address in the manifest. */
const pathOf = (address: string) => address.replace(domain, '');

export const appName = manifest.name.short;

export type PersonalTab = { entityId: string; name: string; path: string };

export const personalTabs: PersonalTab[] = manifest.staticTabs.map((tab) => ({
  entityId: tab.entityId,
  name: tab.name,
  path: pathOf(tab.contentUrl),
}));

/** The pages where a channel tab is set up. */
export const configurablePaths: string[] = manifest.configurableTabs.map((tab) => pathOf(tab.configurationUrl));

/** The channel tabs that every channel has from the start, so that the product shows without setting anything up. */
export const ready = manifest.configurableTabs.map((tab) => ({
  entityId: tab.id,
  name: tab.id.charAt(0).toUpperCase() + tab.id.slice(1),
  path: `/${tab.id}`,
}));
