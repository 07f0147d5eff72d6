// Conflict requests as tests need them: begun, complete, submitted, taken on; and the words in them.
import { randomUUID } from 'node:crypto';
import type {
  Details,
  MediatorView,
  OpenCommunication,
  RequesterView,
  Safety,
} from '../../api/src/contract/shapes/conflict.ts';
import { as } from './call.ts';
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

/** Jon is in two teams; his manager Amina is no mediator, Layla reports to the same manager. */
export const jon = () => person('jon.berg');
export const misaki = () => person('misaki.tanaka');
export const mira = () => person('mira.okafor');
export const layla = () => person('layla.haddad');
export const administrator = () => someone('administrator', ({ roles }) => roles.includes('administrator'));

/** A team that this person is in. */
export const teamOf = (who: Person) => {
  const team = world().teams.find(({ channels }) => channels[0]?.memberIds.includes(who.id));
  if (!team) throw new Error(`${who.displayName} is in no team`);
  return team;
};

export const talk = (mark = ''): OpenCommunication => ({
  observation: `The handover list was empty on Monday. ${mark}`,
  effect: `I started the day with three calls that I could not answer. ${mark}`,
  need: `To know in the evening what is open. ${mark}`,
  ask: `Please write the list before you leave. ${mark}`,
});

export const detailsOf = (others: readonly Person[], mark = ''): Details => ({
  otherPartyIds: others.map(({ id }) => id),
  outcomeHopedFor: `That we hand over without a gap. ${mark}`,
});

export const startedBy = (who: Person, safety: Safety = calm): Promise<RequesterView> =>
  as(who).does('startRequest', { body: { teamId: teamOf(who).id, safety } }) as Promise<RequesterView>;

/** A draft with everything that submitting asks for. */
export const completeDraft = async (
  who: Person,
  {
    others = [misaki()],
    safety = calm,
    details = {},
    mark = '',
  }: { others?: Person[]; safety?: Safety; details?: Details; mark?: string } = {},
): Promise<RequesterView> => {
  const { id, etag } = await startedBy(who, safety);
  return as(who).does('saveRequest', {
    params: { id },
    ifMatch: etag,
    body: { openCommunication: talk(mark), details: { ...detailsOf(others, mark), ...details } },
  }) as Promise<RequesterView>;
};

export const submittedTo = async (
  mediator: Person,
  who: Person,
  given: Parameters<typeof completeDraft>[1] = {},
): Promise<RequesterView> => {
  const { id, etag } = await completeDraft(who, given);
  return as(who).does('submitRequest', {
    params: { id },
    ifMatch: etag,
    body: { mediatorId: mediator.id, consent: true },
  }) as Promise<RequesterView>;
};

/** Looks at the preview and declares that nothing stands between. */
export const acceptedBy = async (mediator: Person, id: string): Promise<MediatorView> => {
  const { etag } = await as(mediator).does('getRequest', { params: { id } });
  return as(mediator).does('declareNeutrality', {
    params: { id },
    ifMatch: etag,
    body: { kind: 'none' },
  }) as Promise<MediatorView>;
};

/** Somebody's own view of a request of theirs, as it is now. */
export const ownView = (who: Person, id: string): Promise<RequesterView> =>
  as(who).does('getRequest', { params: { id } }) as Promise<RequesterView>;

/** Tests submit more than a real mediator could take: everybody on the roster gets room. */
export const makeRoom = async (): Promise<void> => {
  const { items } = await as(administrator()).does('listMediators');
  await Promise.all(
    items.map(({ person: { id }, etag: _, ...entry }) =>
      as(administrator()).does('putMediator', { params: { personId: id }, body: { ...entry, maximumOpen: 100 } }),
    ),
  );
};

/** A word that occurs nowhere else. */
export const canary = (what: string): string => `canary-${what}-${randomUUID().slice(0, 8)}`;
