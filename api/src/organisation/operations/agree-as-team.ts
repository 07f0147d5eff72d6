import { matches, withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { Refused, refuseBroken, stale } from '../../platform/refused.ts';
import { shippedAgreement } from '../defaults.ts';
import { agreedAnew, brokenInAgreement } from '../rules/team.ts';
import { organisationTable, readTeam, teamChanges, teamPartition } from '../store/team.ts';
import { teamSettingsView } from '../views.ts';
import { isOwner } from './team-readers.ts';

/** What the team recognises people for and how it settles conflict. */
export const getTeamSettings = operation('getTeamSettings', async ({ caller, params, query }, platform) => {
  const [owns, stored] = await Promise.all([
    isOwner(platform, caller, params.teamId, query.channelId),
    readTeam(platform, params.teamId),
  ]);
  const view = withEtag(teamSettingsView(stored?.agreement ?? shippedAgreement, owns));
  return { body: view, etag: view.etag };
});

export const putTeamSettings = operation(
  'putTeamSettings',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const { self } = await platform.membership.ofTeam(caller, params.teamId);
    if (!self.isOwner) throw new Refused('not-allowed', 'Only owners of the team can change this.');
    const stored = await readTeam(platform, params.teamId);
    const before = stored?.agreement ?? shippedAgreement;
    if (!matches(ifMatch, withEtag(teamSettingsView(before, true)).etag)) throw stale();
    refuseBroken(brokenInAgreement(body));

    const after = agreedAnew(before, body);
    await platform.commit(
      organisationTable,
      teamPartition(caller.tenantId, params.teamId),
      teamChanges(before, stored?.row, after, { at: now, byId: caller.id }),
    );
    const view = withEtag(teamSettingsView(after, true));
    return { body: view, etag: view.etag };
  },
);
