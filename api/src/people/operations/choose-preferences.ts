import { matches, withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { refuseBroken, stale } from '../../platform/refused.ts';
import { chosen } from '../rules/preferences.ts';
import { brokenZone } from '../rules/time-zone.ts';
import { choicesRow, peopleTable, personPartition, preferencesKey, readChoices } from '../store.ts';
import { preferencesView } from '../views.ts';

export const putPreferences = operation('putPreferences', async ({ caller, body, ifMatch }, platform) => {
  const { choices, row } = await readChoices(platform, caller.id);
  if (!matches(ifMatch, withEtag(preferencesView(choices)).etag)) throw stale();
  if (body.timeZone !== undefined) refuseBroken(brokenZone(body.timeZone));
  const after = chosen(body);
  const change = { rowKey: preferencesKey, row: choicesRow(after) };
  await platform.commit(peopleTable, personPartition(caller.tenantId, caller.id), [
    row ? { do: 'replace', ...change, etag: row.etag } : { do: 'create', ...change },
  ]);
  const view = withEtag(preferencesView(after));
  return { body: view, etag: view.etag };
});
