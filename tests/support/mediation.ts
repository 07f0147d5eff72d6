// Mediation as tests walk it: from a request that was taken on to voices heard and an agreement kept.
import type {
  InvitedView,
  MediatorView,
  PartyView,
  RequesterView,
} from '../../api/src/contract/shapes/conflict-views.ts';
import type { NewCommitment } from '../../api/src/contract/shapes/hearing.ts';
import { as } from './call.ts';
import { eventually } from './eventually.ts';
import { accept, declare, type Given, own, submit, told } from './requests.ts';
import type { Person } from './world.ts';

export interface Case {
  id: string;
  requester: Person;
  mediator: Person;
}

const seen = <View>(who: Person, id: string): Promise<View> =>
  as(who).does('getRequest', { params: { id } }) as Promise<View>;
export const file = (mediator: Person, id: string) => seen<MediatorView>(mediator, id);
export const invitation = (who: Person, id: string) => seen<InvitedView>(who, id);
export const part = (who: Person, id: string) => seen<PartyView>(who, id);

/** A request that a mediator has taken on. */
export const takenOn = async (requester: Person, mediator: Person, given: Given): Promise<Case> => {
  const { id } = await submit(requester, mediator, given);
  await told(requester, id);
  await accept(mediator, id);
  return { id, requester, mediator };
};

export const summarise = async ({ id, mediator }: Case, text = 'Two people want the handover to work.') => {
  const { summary } = await file(mediator, id);
  return as(mediator).does('putSummary', { params: { id }, ifMatch: summary.etag, body: { text } });
};

export const release = async ({ id, requester }: Case): Promise<RequesterView> => {
  const { summary } = await own(requester, id);
  const given = { params: { id }, ifMatch: summary?.etag ?? '' };
  return as(requester).does('releaseSummary', given) as Promise<RequesterView>;
};

/** By the version of the moment: telling somebody invited before may change it in between. */
export const invite = ({ id, mediator }: Case, who: Person): Promise<MediatorView> =>
  eventually(async () => {
    const { etag } = await file(mediator, id);
    const given = { params: { id, personId: who.id }, ifMatch: etag };
    return as(mediator).does('inviteParty', given) as Promise<MediatorView>;
  });

export const answer = async ({ id }: Case, who: Person, accepts: boolean) => {
  const { etag } = await invitation(who, id);
  const body = { accept: accepts };
  return as(who).does('answerInvitation', { params: { id, personId: who.id }, ifMatch: etag, body });
};

/** Summary written and released, everybody named invited and taking part. */
export const hearing = async (requester: Person, mediator: Person, given: Given): Promise<Case> => {
  const of = await takenOn(requester, mediator, given);
  await summarise(of);
  await release(of);
  for (const other of given.others) {
    await invite(of, other);
    await answer(of, other, true);
  }
  return of;
};

export const perspective = (who: Person, id: string, of: Person = who) =>
  as(who).does('getPerspective', { params: { id, personId: of.id } });

export const write = async ({ id }: Case, who: Person, text: string) => {
  const { etag } = await perspective(who, id);
  return as(who).does('putPerspective', { params: { id, personId: who.id }, ifMatch: etag, body: { text } });
};

export const handIn = async ({ id }: Case, who: Person, text: string) => {
  const { etag } = await write({ id } as Case, who, text);
  return as(who).does('handInPerspective', { params: { id, personId: who.id }, ifMatch: etag });
};

export const reflect = async ({ id, mediator }: Case, of: Person, text: string) => {
  const { etag } = await perspective(mediator, id, of);
  return as(mediator).does('putReflection', { params: { id, personId: of.id }, ifMatch: etag, body: { text } });
};

export const respond = async ({ id }: Case, who: Person, correction?: string) => {
  const { etag } = await perspective(who, id);
  const body = correction === undefined ? { confirmed: true } : { confirmed: false, correction };
  return as(who).does('answerReflection', { params: { id, personId: who.id }, ifMatch: etag, body });
};

/** Hands in, is heard, and says so. */
export const heard = async (of: Case, who: Person): Promise<void> => {
  await handIn(of, who, `How ${who.displayName} sees it.`);
  await reflect(of, who, 'This is what I heard.');
  await respond(of, who);
};

/** The mediator steps aside, and another one takes it on. */
export const passOn = async ({ id, requester, mediator }: Case, to: Person): Promise<Case> => {
  await declare(mediator, id, 'recusal');
  const { etag } = await own(requester, id);
  await as(requester).does('chooseMediator', { params: { id }, ifMatch: etag, body: { mediatorId: to.id } });
  await told(requester, id);
  await accept(to, id);
  return { id, requester, mediator: to };
};

/** A day so many days from now, in the middle of the week or not. */
export const inDays = (days: number, from = Date.now()): string =>
  new Date(from + days * 86_400_000).toISOString().slice(0, 10);

export const commitment = (owner: Person, change: Partial<NewCommitment> = {}): NewCommitment => ({
  what: 'The list is written before six.',
  how: 'In the channel, by name.',
  action: 'A reminder at five.',
  ownerId: owner.id,
  due: inDays(30),
  ...change,
});

export const agree = async ({ id, mediator }: Case, commitments: NewCommitment[]) => {
  const { agreement } = await file(mediator, id);
  return as(mediator).does('putAgreement', { params: { id }, ifMatch: agreement.etag, body: { commitments } });
};

export const confirm = async ({ id }: Case, who: Person) => {
  const { etag } = await as(who).does('getRequest', { params: { id } });
  return as(who).does('confirmAgreement', { params: { id }, ifMatch: etag });
};

/** Everybody heard, one commitment each, confirmed by all: follow-up has begun. */
export const agreed = async (requester: Person, mediator: Person, given: Given): Promise<Case> => {
  const of = await hearing(requester, mediator, given);
  const everybody = [requester, ...given.others];
  for (const who of everybody) await heard(of, who);
  await agree(
    of,
    everybody.map((who) => commitment(who)),
  );
  for (const who of everybody) await confirm(of, who);
  return of;
};
