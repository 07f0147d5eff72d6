// A conflict request does not exist for anyone who has no part in it: to every call, word for word, header for header.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallName } from '../../api/src/contract/calls.ts';
import { type Answer, as, type Given } from '../support/call.ts';
import {
  accept,
  administrator,
  calm,
  completeDraft,
  declare,
  makeRoom,
  onRoster,
  stop,
  submit,
  withdrawAll,
} from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const maria = person('maria.fernandez');
const other = person('seoyeon.kim');
const mira = person('mira.okafor');
const layla = person('layla.haddad');

type Body<Name extends CallName> = Given<Name>['body'];
const stale = '"nothing"';
const calls = {
  getRequest: {},
  saveRequest: { ifMatch: stale, body: { details: null } satisfies Body<'saveRequest'> },
  deleteDraft: {},
  recordAttempt: {
    body: { at: '2026-05-11T08:00:00Z', how: 'call', outcome: 'We spoke.' } satisfies Body<'recordAttempt'>,
  },
  settleDirectly: { ifMatch: stale, body: {} satisfies Body<'settleDirectly'> },
  listChoosableMediators: {},
  submitRequest: { ifMatch: stale, body: { mediatorId: layla.id, consent: true } satisfies Body<'submitRequest'> },
  chooseMediator: { ifMatch: stale, body: { mediatorId: layla.id } satisfies Body<'chooseMediator'> },
  addInformation: { body: { text: 'One more thing.' } satisfies Body<'addInformation'> },
  withdrawRequest: { ifMatch: stale },
  getDocument: {},
  referRequest: { ifMatch: stale, body: {} satisfies Body<'referRequest'> },
  turnIntoFull: { ifMatch: stale, body: { safety: calm } satisfies Body<'turnIntoFull'> },
  declareNeutrality: { ifMatch: stale, body: { kind: 'none' } satisfies Body<'declareNeutrality'> },
  answerDisclosure: { ifMatch: stale, body: { agreed: true } satisfies Body<'answerDisclosure'> },
} as const;
type Tried = keyof typeof calls;

const tryCall = (who: Person, name: Tried, id: string): Promise<Answer> =>
  as(who).call(name, { ...calls[name], params: { id } } as Given<Tried>);

/** Everything of an answer that could tell one refusal from another. */
const traces = ({ status, headers, json }: Answer) => {
  const { traceId: _, ...problem } = json as Record<string, unknown>;
  return { status, problem, headers: [...headers].filter(([name]) => name !== 'date') };
};

const strangers: [string, Person][] = [
  ['the other party', other],
  ['another mediator', layla],
  ['a mediator who is ruled out', person('juergen.weiss')],
  ['an administrator', administrator()],
  ['an owner of the team', person('amina.yusuf')],
  ['a member of the team', person('jon.berg')],
  ['somebody of another team', person('priya.venkata')],
  ['a guest', person('sam.de.vries')],
];

const given = { others: [other], details: { ruledOutIds: [person('juergen.weiss').id] } };
const states: Record<string, string> = {};

beforeAll(async () => {
  await makeRoom();
  states.draft = (await completeDraft(maria, given)).id;
  states.submitted = (await submit(maria, mira, given)).id;
  states.accepted = (await submit(maria, mira, given)).id;
  await accept(mira, states.accepted);
});
afterAll(() => withdrawAll(maria));

describe.each(['draft', 'submitted', 'accepted'])('a request that is %s', (state) => {
  test.each(strangers)('is nothing to %s', async (_, stranger) => {
    for (const name of Object.keys(calls) as Tried[]) {
      const [real, unknown] = [states[state] ?? '', randomUUID()];
      const refused = traces(await tryCall(stranger, name, real));
      expect(refused.status, name).toBe(404);
      expect(refused, name).toEqual(traces(await tryCall(stranger, name, unknown)));
    }
    const lists = [
      await as(stranger).does('listRequests', { query: { limit: 100 } }),
      await as(stranger).does('getQueue', { query: { limit: 100 } }),
    ];
    expect(JSON.stringify(lists)).not.toContain(states[state]);
  });
});

test('the strangers are refused for what they are: its own requester and mediator find it', async () => {
  expect((await tryCall(maria, 'getRequest', states.draft ?? '')).status).toBe(200);
  expect((await tryCall(mira, 'getRequest', states.submitted ?? '')).status).toBe(200);
  expect((await tryCall(mira, 'getRequest', states.draft ?? '')).status, 'not before it is submitted').toBe(404);
});

test.each(['recusal', 'declined'] as const)(
  'after a %s it is nothing to its mediator, from that answer on',
  async (kind) => {
    const { id } = await submit(maria, mira, { others: [person('olena.kovalenko')] });
    const answer = await declare(mira, id, kind, 'We are neighbours.');
    expect(JSON.stringify(answer)).not.toContain(maria.id);
    expect(answer).toMatchObject({ parties: [], can: { declare: false } });
    for (const name of Object.keys(calls) as Tried[]) {
      const refused = traces(await tryCall(mira, name, id));
      expect(refused, name).toEqual(traces(await tryCall(mira, name, randomUUID())));
    }
  },
);

test('withdrawn before it was accepted, it is nothing to the mediator who was asked', async () => {
  const { id } = await submit(maria, layla, { others: [person('khai.ngo')] });
  expect((await tryCall(layla, 'getRequest', id)).status).toBe(200);
  await stop(maria, id);
  expect((await tryCall(layla, 'getRequest', id)).status).toBe(404);
});

describe('each part is refused what is the other’s to do, and may know that it exists', () => {
  let id = '';
  beforeAll(async () => {
    const requester = person('khai.ngo');
    await onRoster(person('tane.ruatapu'), { availability: 'open', maximumOpen: 100 });
    id = (await submit(requester, person('tane.ruatapu'), { others: [person('priya.venkata')] })).id;
  });
  afterAll(() => withdrawAll(person('khai.ngo')));

  test.each([
    'saveRequest',
    'deleteDraft',
    'recordAttempt',
    'settleDirectly',
    'listChoosableMediators',
    'submitRequest',
    'chooseMediator',
    'addInformation',
    'withdrawRequest',
    'turnIntoFull',
    'answerDisclosure',
  ] as const)('%s is not the mediator’s', async (name) => {
    expect(traces(await tryCall(person('tane.ruatapu'), name, id))).toMatchObject({
      status: 403,
      problem: { code: 'not-allowed' },
    });
  });

  test('declareNeutrality is not the requester’s', async () => {
    expect((await tryCall(person('khai.ngo'), 'declareNeutrality', id)).status).toBe(403);
  });
});
