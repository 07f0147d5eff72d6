import { openConflictCounts } from '../../conflict/index.ts';
import { mediatorOf } from '../../organisation/index.ts';
import { withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { readChoices } from '../store.ts';
import { meView, preferencesView } from '../views.ts';

/** Who the caller is, by the token, the roster and their own choices. */
export const getMe = operation('getMe', async ({ caller }, platform) => {
  const [{ choices }, mediator, openCounts] = await Promise.all([
    readChoices(platform, caller.id),
    mediatorOf(platform, caller.id),
    openConflictCounts(platform, caller),
  ]);
  const is = { mediator: mediator !== undefined, administrator: caller.isAdministrator };
  return { body: meView(caller, is, withEtag(preferencesView(choices)), openCounts) };
});
