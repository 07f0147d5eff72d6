// M3, X4: whatever somebody tries out of turn is refused with one clear answer, and changes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAllowed, type MoveName, type Position } from '../../api/src/conflict/rules/lifecycle.ts';
import type { CallName } from '../../api/src/contract/calls.ts';
import type { Problem } from '../../api/src/contract/errors.ts';
import { as, type Given } from '../support/call.ts';
import { agree, agreed, type Case, commitment, hearing, inDays, takenOn } from '../support/mediation.ts';
import { calm, completeDraft, makeRoom, own, stop, submit, told, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const [priya, khai, olena, tane] = [
  person('priya.venkata'),
  person('khai.ngo'),
  person('olena.kovalenko'),
  person('tane'),
];
const [seoyeon, juergen, elodie] = [person('seoyeon'), person('juergen'), person('elodie')];
const [mira, layla] = [person('mira.okafor'), person('layla.haddad')];
const everybody = [priya, khai, olena, tane, seoyeon, juergen, elodie];

type Role = 'requester' | 'mediator' | 'party';
interface Standing extends Case {
  readonly party: Person;
  readonly at: Position;
}
interface Try {
  readonly by: Role;
  /** What the lifecycle calls it; any of them allows the call. */
  readonly moves: readonly MoveName[];
  readonly body?: (standing: Standing) => unknown;
  /** The person in the path, where there is one. */
  readonly of?: Role;
  /** It is about something that is not there in every state, and then not found. */
  readonly ofWhatIs?: 'handed in' | 'agreed';
}

const text = () => ({ text: 'Words.' });
const tries: Partial<Record<CallName, Try | readonly Try[]>> = {
  saveRequest: { by: 'requester', moves: ['save'], body: () => ({ guidelines: { tried: 'Talking.' } }) },
  recordAttempt: {
    by: 'requester',
    moves: ['recordAttempt'],
    body: () => ({ at: new Date().toISOString(), how: 'call', outcome: 'Nothing came of it.' }),
  },
  deleteDraft: { by: 'requester', moves: ['deleteDraft'] },
  settleDirectly: { by: 'requester', moves: ['settleDirectly', 'settleAfterTalk'], body: () => ({}) },
  submitRequest: { by: 'requester', moves: ['submit'], body: () => ({ mediatorId: layla.id, consent: true }) },
  turnIntoFull: { by: 'requester', moves: ['turnIntoFull'], body: () => ({ safety: calm }) },
  addInformation: { by: 'requester', moves: ['addInformation'], body: text },
  withdrawRequest: { by: 'requester', moves: ['withdraw'] },
  answerDisclosure: { by: 'requester', moves: ['agreeToDisclosure'], body: () => ({ agreed: true }) },
  answerReferral: { by: 'requester', moves: ['agreeToReferral'], body: () => ({ agreed: true }) },
  releaseSummary: { by: 'requester', moves: ['releaseSummary'] },
  goOn: { by: 'requester', moves: ['goOn'] },
  declareNeutrality: [
    { by: 'mediator', moves: ['declareNone'], body: () => ({ kind: 'none' }) },
    { by: 'mediator', moves: ['disclose'], body: () => ({ kind: 'disclosure', text: 'We shared an office.' }) },
    { by: 'mediator', moves: ['decline'], body: () => ({ kind: 'declined' }) },
    { by: 'mediator', moves: ['recuse'], body: () => ({ kind: 'recusal' }) },
  ],
  putSummary: { by: 'mediator', moves: ['writeSummary'], body: text },
  inviteParty: { by: 'mediator', moves: ['inviteParty'], of: 'party' },
  answerInvitation: { by: 'party', moves: ['acceptInvitation'], of: 'party', body: () => ({ accept: true }) },
  leaveRequest: { by: 'party', moves: ['leave'] },
  objectToMediator: { by: 'party', moves: ['objectToMediator'] },
  putPerspective: [
    { by: 'requester', moves: ['writePerspective'], of: 'requester', body: text },
    { by: 'party', moves: ['writePerspective'], of: 'party', body: text },
  ],
  putReflection: { by: 'mediator', moves: ['reflect'], of: 'party', ofWhatIs: 'handed in', body: text },
  answerReflection: { by: 'party', moves: ['answerReflection'], of: 'party', body: () => ({ confirmed: true }) },
  putAgreement: {
    by: 'mediator',
    moves: ['beginAgreement', 'writeAgreement'],
    body: ({ party }) => ({ commitments: [commitment(party, { due: inDays(20) })] }),
  },
  confirmAgreement: [
    { by: 'requester', moves: ['confirmAgreement'] },
    { by: 'party', moves: ['confirmAgreement'] },
  ],
  answerCheckIn: { by: 'party', moves: ['answerCheckIn'], body: () => ({ holding: 'yes', worse: false }) },
  putCommitment: { by: 'mediator', moves: ['markCommitment'], ofWhatIs: 'agreed', body: () => ({ state: 'done' }) },
  closeRequest: {
    by: 'mediator',
    moves: ['closeWithoutAgreement', 'closeAsAgreed', 'endTalk'],
    body: () => ({ outcome: 'not-agreed' }),
  },
  reopenRequest: [
    { by: 'requester', moves: ['reopen'] },
    { by: 'mediator', moves: ['reopen', 'hearAgain'] },
  ],
};
const each = Object.entries(tries).flatMap(([name, some]) =>
  [some].flat().map((one) => [name as CallName, one] as [CallName, Try]),
);

const standings: Standing[] = [];
const at = (of: Case, party: Person, state: Position['state'], more: Partial<Position> = {}) =>
  standings.push({ ...of, party, at: { state, mediator: 'taken', ...more } });

beforeAll(async () => {
  await makeRoom();
  const draft = await completeDraft(priya, { others: [olena] });
  at({ id: draft.id, requester: priya, mediator: mira }, olena, 'draft', { mediator: 'none' });
  const asked = await submit(khai, mira, { others: [olena] });
  await told(khai, asked.id);
  at({ id: asked.id, requester: khai, mediator: mira }, olena, 'submitted', { mediator: 'asked' });
  at(await takenOn(olena, mira, { others: [priya] }), priya, 'accepted');
  at(await hearing(tane, mira, { others: [priya] }), priya, 'hearing');
  const agreeing = await hearing(seoyeon, mira, { others: [priya] });
  await agree(agreeing, [commitment(priya)]);
  at(agreeing, priya, 'agreement');
  at(await agreed(juergen, mira, { others: [priya] }), priya, 'follow-up');
  const over = await hearing(elodie, mira, { others: [priya] });
  await stop(elodie, over.id);
  at(over, priya, 'closed', { outcome: 'withdrawn' });
}, 120_000);
afterAll(async () => {
  for (const who of everybody) await withdrawAll(who);
});

/** In a draft there is nobody but its author; the other party comes with the invitation. */
const hasPart = ({ at: { state } }: Standing, role: Role): boolean =>
  role === 'requester' ||
  (role === 'mediator' ? state !== 'draft' : !['draft', 'submitted', 'accepted'].includes(state));

test.each(['draft', 'submitted', 'accepted', 'hearing', 'agreement', 'follow-up', 'closed'] as const)(
  'of a request that is %s: every move that is not its turn',
  async (state) => {
    const standing = standings.find((one) => one.at.state === state) as Standing;
    const { id, requester } = standing;
    const before = await own(requester, id);
    const wrong: string[] = [];
    for (const [name, { by, moves, body, of, ofWhatIs }] of each) {
      if (hasPart(standing, by) && moves.some((move) => isAllowed(move, by, standing.at))) continue;
      const params = { id, n: '1', ...(of && { personId: standing[of].id }) };
      const given = { params, ifMatch: '*', ...(body && { body: body(standing) }) } as unknown as Given<CallName>;
      const answer = await as(standing[by]).call(name, given as never);
      const said = `${answer.status} ${(answer.json as Problem | undefined)?.code}`;
      const fits = [...(hasPart(standing, by) ? ['422 move-not-allowed'] : []), '404 not-found'];
      if (!(ofWhatIs ? fits.includes(said) : said === fits[0])) wrong.push(`${name} by the ${by}: ${said}`);
      else if ((answer.json as Problem).detail.length < 20) wrong.push(`${name} says nothing`);
    }
    expect(wrong).toEqual([]);
    expect(await own(requester, id)).toEqual(before);
  },
);
