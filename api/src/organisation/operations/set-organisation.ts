import { matches, withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { stale } from '../../platform/refused.ts';
import { shippedSettings } from '../defaults.ts';
import { readRoster } from '../store/roster.ts';
import { readSettings, settingsKey, settingsPartition, settingsRow } from '../store/settings.ts';
import { organisationTable } from '../store/team.ts';
import { organisationSettingsView } from '../views.ts';
import { administratorsOnly } from './administrators.ts';

/** Referral contacts and promises are everybody's to read: they are where people turn. */
export const getOrganisationSettings = operation('getOrganisationSettings', async ({ caller }, platform) => {
  const [stored, [anyone]] = await Promise.all([readSettings(platform), readRoster(platform, 1)]);
  const settings = stored?.settings ?? shippedSettings;
  const view = withEtag(organisationSettingsView(settings, anyone !== undefined, caller.isAdministrator));
  return { body: view, etag: view.etag };
});

export const putOrganisationSettings = operation(
  'putOrganisationSettings',
  async ({ caller, body, ifMatch }, platform) => {
    administratorsOnly(caller);
    const [stored, [anyone]] = await Promise.all([readSettings(platform), readRoster(platform, 1)]);
    const viewed = (settings: typeof shippedSettings) =>
      withEtag(organisationSettingsView(settings, anyone !== undefined, true));
    if (!matches(ifMatch, viewed(stored?.settings ?? shippedSettings).etag)) throw stale();

    const change = { rowKey: settingsKey, row: settingsRow(body) };
    await platform.commit(organisationTable, settingsPartition(caller.tenantId), [
      stored ? { do: 'replace', ...change, etag: stored.row.etag } : { do: 'create', ...change },
    ]);
    const view = viewed(body);
    return { body: view, etag: view.etag };
  },
);
