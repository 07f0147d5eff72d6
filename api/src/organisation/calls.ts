import type { Operations } from '../platform/http/operation.ts';
import { getTeamSettings, putTeamSettings } from './operations/agree-as-team.ts';
import { putMediator, putMyMediator, removeMediator } from './operations/keep-roster.ts';
import { getListsRebuild, rebuildLists } from './operations/rebuild-lists.ts';
import { getFigures } from './operations/see-figures.ts';
import { listGuidelineVersions } from './operations/see-guideline-versions.ts';
import { getInstallation } from './operations/see-installation.ts';
import { listEffects, replayEffect } from './operations/see-parked-effects.ts';
import { listMediators } from './operations/see-roster.ts';
import { getOrganisationSettings, putOrganisationSettings } from './operations/set-organisation.ts';
import { listHolds, startClock, stopClock } from './operations/stop-the-clock.ts';

export const organisationCalls = {
  getFigures,
  getInstallation,
  getListsRebuild,
  getOrganisationSettings,
  getTeamSettings,
  listEffects,
  listGuidelineVersions,
  listHolds,
  listMediators,
  putMediator,
  putMyMediator,
  putOrganisationSettings,
  putTeamSettings,
  rebuildLists,
  removeMediator,
  replayEffect,
  startClock,
  stopClock,
} satisfies Operations;
