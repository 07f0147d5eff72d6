import { requestsOf } from '../../conflict/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { recognitionsOf } from '../../recognition/index.ts';
import { readChoices } from '../store.ts';
import { preferencesView } from '../views.ts';

/** The same words for everybody, whatever others have written. */
const rest =
  'This is what you wrote and what was shared with you. For anything else about you, ask the privacy contact of your organisation.';

/** P6: my own words and what was shared with me; nothing in it depends on a request that I have no part in. */
export const exportMine = operation('exportMine', async ({ caller, now }, platform) => {
  const [{ choices }, given, received, awaiting, requests] = await Promise.all([
    readChoices(platform, caller.id),
    recognitionsOf(platform, caller, 'given'),
    recognitionsOf(platform, caller, 'received'),
    recognitionsOf(platform, caller, 'awaiting-consent'),
    requestsOf(platform, caller, now),
  ]);
  const { id, displayName } = caller;
  return {
    body: {
      exportedAt: now.toISOString(),
      person: { id, displayName },
      preferences: preferencesView(choices),
      recognitions: { given, received, awaitingConsent: awaiting },
      requests,
      rest,
    },
  };
});
