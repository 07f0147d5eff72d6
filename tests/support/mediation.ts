// Mediation as tests walk it: from a request that was taken on to voices heard and an agreement kept.
import type { InvitedView, MediatorView, PartyView, RequesterView } from '../../api/src/contract/shapes/conflict.ts';
import { as } from './call.ts';
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

export const invite = async ({ id, mediator }: Case, who: Person): Promise<MediatorView> => {
  const { etag } = await file(mediator, id);
  const given = { params: { id, personId: who.id }, ifMatch: etag };
  return as(mediator).does('inviteParty', given) as Promise<MediatorView>;
};

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

/** The mediator steps aside, and another one takes it on. */
export const passOn = async ({ id, requester, mediator }: Case, to: Person): Promise<Case> => {
  await declare(mediator, id, 'recusal');
  const { etag } = await own(requester, id);
  await as(requester).does('chooseMediator', { params: { id }, ifMatch: etag, body: { mediatorId: to.id } });
  await told(requester, id);
  await accept(to, id);
  return { id, requester, mediator: to };
};
