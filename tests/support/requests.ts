// Conflict requests as tests need them: begun, complete, submitted, taken on; and the words in them.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Details, OpenCommunication, Safety } from '../../api/src/contract/shapes/conflict.ts';
import type { MediatorView, PreviewView, RequesterView } from '../../api/src/contract/shapes/conflict-views.ts';
import type { NewMediator, OrganisationSettings } from '../../api/src/contract/shapes/organisation.ts';
import { personId } from '../../local/microsoft365/people.ts';
import { roster } from '../../local/seed/roster.ts';
import { as } from './call.ts';
import { eventually } from './eventually.ts';
import { type Person, person, someone, world } from './world.ts';

export const calm: Safety = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};

export const administrator = (): Person => someone('administrator', ({ roles }) => roles.includes('administrator'));

/** A team that this person is in. */
export const teamOf = (who: Person) => {
  const team = world().teams.find(({ channels }) => channels[0]?.memberIds.includes(who.id));
  if (!team) throw new Error(`${who.displayName} is in no team`);
  return team;
};

/** `mark` goes into every text, so that a test finds its own words again. */
export const talk = (mark = ''): OpenCommunication => ({
  observation: `The handover list was empty on Monday. ${mark}`,
  effect: `I started the day with three calls that I could not answer. ${mark}`,
  need: `To know in the evening what is open. ${mark}`,
  ask: `Please write the list before you leave. ${mark}`,
});

export interface Given {
  others: Person[];
  safety?: Safety;
  details?: Details;
  mark?: string;
}

export const start = (who: Person, safety: Safety = calm): Promise<RequesterView> =>
  as(who).does('startRequest', { body: { teamId: teamOf(who).id, safety } }) as Promise<RequesterView>;

/** A draft with everything that submitting asks for. */
export const completeDraft = async (who: Person, { others, safety, details, mark = '' }: Given) => {
  const { id, etag } = await start(who, safety);
  const body = {
    openCommunication: talk(mark),
    details: {
      otherPartyIds: others.map((other) => other.id),
      outcomeHopedFor: `That we hand over without a gap. ${mark}`,
      ...details,
    },
  };
  return as(who).does('saveRequest', { params: { id }, ifMatch: etag, body }) as Promise<RequesterView>;
};

export const submit = async (who: Person, mediator: Person, given: Given): Promise<RequesterView> => {
  const { id, etag } = await completeDraft(who, given);
  const body = { mediatorId: mediator.id, consent: true };
  return as(who).does('submitRequest', { params: { id }, ifMatch: etag, body }) as Promise<RequesterView>;
};

/** Somebody's own request as it is now. */
export const own = (who: Person, id: string): Promise<RequesterView> =>
  as(who).does('getRequest', { params: { id } }) as Promise<RequesterView>;

export const preview = (mediator: Person, id: string): Promise<PreviewView> =>
  as(mediator).does('getRequest', { params: { id } }) as Promise<PreviewView>;

/** Looks at the preview, then declares. */
export const declare = async (
  mediator: Person,
  id: string,
  kind: 'none' | 'disclosure' | 'recusal' | 'declined',
  text?: string,
) => {
  const { etag } = await as(mediator).does('getRequest', { params: { id } });
  const body = { kind, ...(text && { text }) };
  return as(mediator).does('declareNeutrality', { params: { id }, ifMatch: etag, body });
};

export const accept = (mediator: Person, id: string) => declare(mediator, id, 'none') as Promise<MediatorView>;

/** Waits until the mediator was told, so that nothing changes any more by itself. */
export const told = (who: Person, id: string): Promise<RequesterView> =>
  eventually(async () => {
    const view = await own(who, id);
    if (view.notification?.state === 'pending') throw new Error('The notification is still on its way.');
    return view;
  });

/** Withdraws or erases, by the version of the moment: the notification may change it in between. */
export const stop = (who: Person, id: string): Promise<void> =>
  eventually(async () => {
    const { can, etag } = await own(who, id);
    const given = { params: { id } };
    if (can.withdraw) await as(who).does('withdrawRequest', { ...given, ifMatch: etag });
    if (can.deleteDraft) await as(who).does('deleteDraft', given);
  });

/** Nobody may have more than three open requests with the same people: what a test leaves open goes. */
export const withdrawAll = async (who: Person): Promise<void> => {
  const { items } = await as(who).does('listRequests', { query: { limit: 100 } });
  for (const { id, state } of items) if (state !== 'closed') await stop(who, id);
};

/**
 * Whatever the hour at which a test runs, it is a working hour of theirs: the one minute of the day that working hours
 * cannot do without is half a day away.
 */
const aroundTheClock = (timeZone: string) => {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date()),
  );
  const twoDigits = (value: number) => String(value % 24).padStart(2, '0');
  return { days: [1, 2, 3, 4, 5, 6, 7], start: `${twoDigits(hour + 12)}:00`, end: `${twoDigits(hour + 11)}:59` };
};

const colleague = {
  languages: ['en'],
  timeZone: 'Europe/London',
  workingHours: aroundTheClock('Europe/London'),
  availability: 'open' as const,
  maximumOpen: 100,
  trainedForSafety: false,
};

/** Puts somebody on the roster, or changes what it says of them. */
export const onRoster = (who: Person, change: Partial<NewMediator> = {}): Promise<unknown> =>
  eventually(async () => {
    const { items } = await as(administrator()).does('listMediators');
    const found = items.find((mediator) => mediator.person.id === who.id);
    const { person: _, etag, ...entry } = found ?? { person: undefined, etag: undefined, ...colleague };
    const body = { ...entry, ...change };
    const given = { params: { personId: who.id }, body, ...(etag && { ifMatch: etag }) };
    return as(administrator()).does('putMediator', given);
  });

/**
 * The roster as it was seeded, whatever an earlier test left of it, but for what tests need: they submit more than a real
 * mediator could take, at any hour, so everybody has room and is at work.
 */
export const makeRoom = async (): Promise<void> => {
  const { items } = await as(administrator()).does('listMediators');
  await Promise.all(
    roster.map(([key, entry]) => {
      const workingHours = aroundTheClock(entry.timeZone);
      const wanted = { ...entry, workingHours, maximumOpen: 100, awayUntil: undefined };
      const found = items.find((mediator) => mediator.person.id === personId(key));
      const isSo = found && isDeepStrictEqual({ ...found, ...wanted }, { awayUntil: undefined, ...found });
      return isSo ? undefined : onRoster(person(personId(key)), wanted);
    }),
  );
};

/** The organisation names these contacts and nobody else; gives what puts back those of before. */
export const nameContacts = async (referralContacts: OrganisationSettings['referralContacts']) => {
  const { etag, promisedDays, referralContacts: before } = await as(administrator()).does('getOrganisationSettings');
  const body = { promisedDays, referralContacts };
  await as(administrator()).does('putOrganisationSettings', { ifMatch: etag, body });
  return async (): Promise<void> => void (await nameContacts(before));
};

/** Lets somebody be at work now, so that what is theirs to know does not wait for their morning. */
export const atWork = async (who: Person): Promise<void> => {
  const { preferences } = await as(who).does('getMe');
  const { etag, ...chosen } = preferences;
  const body = { ...chosen, timeZone: 'Etc/UTC', workingHours: aroundTheClock('Etc/UTC') };
  await as(who).does('putPreferences', { ifMatch: etag, body });
};

/** Lets somebody work when their mailbox says so, whatever an earlier test chose for them. */
export const byMailbox = async (who: Person): Promise<void> => {
  const { preferences } = await as(who).does('getMe');
  const { etag, timeZone: _, workingHours: __, ...body } = preferences;
  await as(who).does('putPreferences', { ifMatch: etag, body });
};

/** A word that occurs nowhere else. */
export const canary = (what: string): string => `canary-${what}-${randomUUID().slice(0, 8)}`;
