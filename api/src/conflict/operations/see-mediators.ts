import { organisationSettings, roster } from '../../organisation/index.ts';
import { workingTimeOf } from '../../people/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { choosableMediator } from '../views/chooser.ts';
import { weigh, withLoad } from './candidates.ts';
import { ownRequest } from './parts.ts';

/** Whom the requester can choose: everybody on the roster, with who is not available for this request (C6). */
export const listChoosableMediators = operation('listChoosableMediators', async ({ caller, params, now }, platform) => {
  const [{ request }, mediators, { promisedDays }, mine] = await Promise.all([
    ownRequest(platform, caller, params.id),
    roster(platform),
    organisationSettings(platform),
    workingTimeOf(platform, caller.id),
  ]);
  const loaded = await Promise.all(mediators.map((mediator) => withLoad(platform, mediator)));
  const { weighed, managersChecked } = await weigh(platform, request, loaded, now);
  const items = weighed.map(({ mediator, obstacle }) =>
    choosableMediator(mediator, obstacle === undefined, mine, now.toISOString()),
  );
  return { body: { items, unchecked: managersChecked ? [] : ['managers'], mine, promisedDays } };
});
