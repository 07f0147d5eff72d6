import type { Mediator, NewOrganisationSettings } from '../contract/shapes/organisation.ts';
import { personOf } from '../people/index.ts';
import type { Platform } from '../platform/platform.ts';
import { shippedAgreement, shippedSettings } from './defaults.ts';
import { stoppedBy, type Turn } from './rules/holds.ts';
import { readHold } from './store/holds.ts';
import { type OnRoster, readMediator, readRoster } from './store/roster.ts';
import { readSettings } from './store/settings.ts';
import { readTeam, type TeamAgreement } from './store/team.ts';

/** A mediator with everything that the roster says: languages, hours, availability, training. */
export type RosterMediator = Omit<Mediator, 'etag'>;

const named = async (platform: Platform, { personId, entry }: OnRoster): Promise<RosterMediator> => ({
  person: await personOf(platform, personId),
  ...entry,
});

/** Every mediator of the organisation. */
export const roster = async (platform: Platform): Promise<RosterMediator[]> =>
  Promise.all((await readRoster(platform)).map((mediator) => named(platform, mediator)));

/** One mediator, when this person is on the roster. */
export const mediatorOf = async (platform: Platform, personId: string): Promise<RosterMediator | undefined> => {
  const found = await readMediator(platform, personId);
  return found && named(platform, found);
};

/** The team's values and guidelines: its own, or those that ship with the app (version 1). */
export const teamSettings = async (platform: Platform, teamId: string): Promise<TeamAgreement> =>
  (await readTeam(platform, teamId))?.agreement ?? shippedAgreement;

/** What holds in the whole organisation: promised days and referral contacts. */
export const organisationSettings = async (platform: Platform): Promise<NewOrganisationSettings> =>
  (await readSettings(platform))?.settings ?? shippedSettings;

/** Whether the clock of a receipt number is stopped, why, and every time that it was stopped or ran again (P5). */
export const clockOf = async (platform: Platform, receipt: string | undefined): Promise<Clock> => {
  const hold = receipt === undefined ? undefined : (await readHold(platform, receipt))?.hold;
  const standing = hold && stoppedBy(hold);
  return { turns: hold?.turns ?? [], ...(standing && { stopped: { ...standing, reason: hold.reason } }) };
};

export interface Clock {
  readonly turns: readonly Turn[];
  readonly stopped?: Omit<Turn, 'kind'> & { readonly reason: string };
}

export type { Counted } from './rules/figures.ts';
export { quarterOf } from './rules/figures.ts';
export { keepCounted } from './store/figures.ts';
export { removeHold as forgetClock } from './store/holds.ts';
