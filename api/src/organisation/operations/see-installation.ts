import { storageChecks, up } from '../../platform/http/health.ts';
import { operation } from '../../platform/http/operation.ts';
import { administratorsOnly } from './administrators.ts';

/** Rights in Microsoft Graph for the whole organisation, and what the app cannot say as long as one is not granted. */
const rights = {
  'User.Read.All': 'names of people who are not in the channel, and who manages whom',
  'ProfilePhoto.Read.All': 'photos',
  'MailboxSettings.Read': 'working hours and time zones out of Outlook',
} as const;

/** What the app stands on and what it was allowed: what `npm run smoke` reads. */
export const getInstallation = operation('getInstallation', async ({ caller }, platform) => {
  administratorsOnly(caller);
  const { config, graph, keys } = platform;
  let granted: readonly string[] = [];
  const [storage, key, graphUp] = await Promise.all([
    storageChecks(platform),
    up(() => keys.probe()),
    up(async () => {
      granted = await graph.rights();
    }),
  ]);
  const isGranted = (name: string) => granted.includes(name);
  return {
    body: {
      version: config.version,
      checks: { ...storage, key, graph: graphUp },
      rights: Object.entries(rights).map(([name, without]) => ({ name, isGranted: isGranted(name), without })),
    },
  };
});
