import { personOf } from '../../people/index.ts';
import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import { shippedAgreement } from '../defaults.ts';
import { readTeam, readVersions } from '../store/team.ts';
import { guidelineVersionView } from '../views.ts';
import { isOwner } from './team-readers.ts';

/** Every version of the guidelines, newest first, for whoever may read them: a request names the one it began with. */
export const listGuidelineVersions = operation(
  'listGuidelineVersions',
  async ({ caller, params, query: { channelId, limit, cursor } }, platform) => {
    const [stored] = await Promise.all([
      readTeam(platform, params.teamId),
      isOwner(platform, caller, params.teamId, channelId),
    ]);
    if (!stored) return { body: { items: [guidelineVersionView(shippedAgreement.guidelines)], nextCursor: null } };
    const latest = stored.agreement.guidelines.version;
    const newest = cursor === undefined ? latest : Math.min(latest, Number.parseInt(keyOfCursor(cursor), 10) || 0);
    const versions = newest > 0 ? await readVersions(platform, params.teamId, { newest, limit }) : [];
    const items = await Promise.all(
      versions.map(async ({ agreed, ...version }) =>
        guidelineVersionView(version, agreed && { at: agreed.at, by: await personOf(platform, agreed.byId) }),
      ),
    );
    return { body: { items, nextCursor: newest > limit ? cursorAfter(String(newest - limit)) : null } };
  },
);
