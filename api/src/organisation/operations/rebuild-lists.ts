import { operation } from '../../platform/http/operation.ts';
import { readRebuild, startRebuild } from '../../platform/rebuild.ts';
import { administratorsOnly } from './administrators.ts';

/** Everything that is derived for people to read, by the effects that make it anew. */
const parts = ['rebuild-request-lists', 'rebuild-recognition-lists'];

/** Makes everybody's lists anew, while people go on working; who asks sees none of them. */
export const rebuildLists = operation('rebuildLists', async ({ caller }, platform) => {
  administratorsOnly(caller);
  return { body: await startRebuild(platform, parts) };
});

export const getListsRebuild = operation('getListsRebuild', async ({ caller }, platform) => {
  administratorsOnly(caller);
  return { body: await readRebuild(platform, parts) };
});
