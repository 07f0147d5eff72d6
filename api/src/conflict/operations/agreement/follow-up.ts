import type { CheckInAnswer } from '../../../contract/shapes/hearing.ts';
import { organisationSettings } from '../../../organisation/index.ts';
import { operation } from '../../../platform/http/operation.ts';
import { newId } from '../../../platform/ids.ts';
import type { Platform } from '../../../platform/platform.ts';
import { notFound, Refused, refuseBroken } from '../../../platform/refused.ts';
import { tellOwnMediator } from '../../effects.ts';
import { type ConflictRequest, currentAsking, otherPartyIds } from '../../rules/request.ts';
import { checkedIn, commitmentMarked } from '../../rules/talks/agreement-steps.ts';
import { mayCheckIn, mayMark } from '../../rules/talks/follow-up.ts';
import { tooLong, wellFormed } from '../../rules/texts.ts';
import { partIn } from '../../store/reading.ts';
import { nameless } from '../../views/parts.ts';
import { agreementView, checkInsView, isAgreementOf } from '../../views/talks.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, moveNotAllowed, sharedRequest } from '../parts.ts';
import { demandPart, partShown, showing, withNames } from '../present.ts';

/** A number in the path that counts from 1. @throws Refused `not-found` */
const numberOf = (text: string): number => {
  if (!/^[1-9]\d?$/.test(text)) throw notFound();
  return Number(text);
};

/** Whom else to turn to, but for anybody who is in this request. */
const contactsFor = async (platform: Platform, request: ConflictRequest) => {
  const { referralContacts } = await organisationSettings(platform);
  const inIt = [request.requesterId, ...otherPartyIds(request), currentAsking(request)?.mediatorId];
  return referralContacts.filter(({ personId }) => personId === undefined || !inIt.includes(personId));
};

/** Words that are left out are words taken back. */
const isSame = (one: CheckInAnswer, other: CheckInAnswer): boolean =>
  (['holding', 'worse', 'text'] as const).every((name) => one[name] === other[name]);

/** *Is it holding, has anything become worse?*, for the mediator only; *worse* offers other help (M8). */
export const answerCheckIn = operation('answerCheckIn', async ({ caller, params, body, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  const n = numberOf(params.n);
  const at = now.toISOString();
  const viewer = { id: caller.id, role, now };
  const answered = async (of: ConflictRequest) => {
    const [checkIns, contacts] = await Promise.all([
      withNames(platform, (person) => checkInsView(of, showing(viewer, person))),
      body.worse ? contactsFor(platform, of) : [],
    ]);
    const checkIn = checkIns.find((one) => one.n === n);
    if (!checkIn) throw notFound();
    return { body: { checkIn, contacts } };
  };
  demandMove(request, 'answerCheckIn', role);
  if (!mayCheckIn(request, n, caller.id, at)) throw moveNotAllowed();
  const answer = wellFormed(body);
  refuseBroken(tooLong(answer));
  const before = request.checkIns.find((one) => one.n === n && one.personId === caller.id);
  if (before && isSame(answer, before)) return answered(request);

  const moved = checkedIn(request, { id: newId(now), n, answer }, { at, byId: caller.id });
  return answered(await keepMoved(platform, kept, moved, at, [tellOwnMediator(moved)]));
});

/** Done or not done, by whose commitment it is or by the mediator. */
export const putCommitment = operation('putCommitment', async ({ caller, params, body, ifMatch, now }, platform) => {
  const { role, ...kept } = await partIn(platform, caller, params.id);
  const { request } = kept;
  const n = numberOf(params.n);
  const viewer = { id: caller.id, role, now };
  const commitment = isAgreementOf(request, viewer) ? request.agreement?.commitments[n - 1] : undefined;
  const answered = (of: ConflictRequest) => partShown(platform, viewer, (to) => agreementView(of, to));
  if (!commitment) throw notFound();
  if (!mayMark(request, n, caller.id))
    throw new Refused('not-allowed', 'A commitment is marked by whose it is, or by the mediator.');
  if (commitment.state === body.state) return answered(request);
  demandPart(ifMatch, agreementView(request, showing(viewer, nameless)), request, viewer);
  demandMove(request, 'markCommitment', role);

  const at = now.toISOString();
  const moved = commitmentMarked(request, n, body.state, { at, byId: caller.id });
  const effects = role === 'mediator' ? [] : [tellOwnMediator(moved)];
  return answered(await keepMoved(platform, kept, moved, at, effects));
});
