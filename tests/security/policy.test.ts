// P1: every cell of who × which request × which call, from the same table as the server's answers; and for everybody
// without a part, the same nothing as for an id that never was, over more than a thousand pairs.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callers, type Part } from '../../api/src/conflict/rules/policy.ts';
import type { Call } from '../../api/src/contract/calls.ts';
import { routes, type Shape } from '../../api/src/contract/routes.ts';
import { type Answer, as, type Given } from '../support/call.ts';
import { answer, type Case, handIn, invite, release, summarise, takenOn } from '../support/mediation.ts';
import {
  administrator,
  completeDraft,
  declare,
  makeRoom,
  own,
  submit,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { sampleOf } from '../support/sample.ts';
import { type Person, person } from '../support/world.ts';

const misaki = person('misaki.tanaka');
const [mira, layla, tane] = [person('mira.okafor'), person('layla.haddad'), person('tane.ruatapu')];
const [joined, invited, named] = [person('diego.luna'), person('khai.ngo'), person('olena.kovalenko')];

type Name = keyof typeof callers;
const names = Object.keys(callers) as Name[];
/** In the table, and built. */
const isBuilt = new Map<Name, boolean>();

/** One well-formed call; `anything` as `If-Match` fits every version, so that only the table can refuse it. */
const make = (who: Person, name: Name, id: string, ifMatch: string, personId = who.id): Promise<Answer> => {
  const { body, query, ifMatch: demanded }: Call & Shape = routes[name];
  const given = {
    params: { id, personId, n: '1' },
    ...(demanded && { ifMatch }),
    ...(query && { query: sampleOf(query) as object }),
    ...(body && { body: sampleOf(body) as object }),
  };
  return as(who).call(name, given as unknown as Given<Name>);
};

/** Everything of an answer that could tell one refusal from another. */
const traces = ({ status, headers, json }: Answer) => {
  const { traceId: _, ...problem } = (json ?? {}) as Record<string, unknown>;
  return { status, problem, headers: [...headers].filter(([name]) => name !== 'date') };
};

let of: Case;
const others: Record<string, string> = {};

beforeAll(async () => {
  await makeRoom();
  of = await takenOn(misaki, mira, { others: [joined, invited, named] });
  await summarise(of);
  await release(of);
  for (const who of [joined, invited]) await invite(of, who);
  await answer(of, joined, true);
  await handIn(of, misaki, 'This is how I see it.');
  others.draft = (await completeDraft(misaki, { others: [named] })).id;
  others.submitted = (await submit(misaki, layla, { others: [named] })).id;
  await told(misaki, others.submitted);
  others.withoutMediator = (await submit(misaki, tane, { others: [named] })).id;
  await told(misaki, others.withoutMediator);
  await declare(tane, others.withoutMediator, 'recusal');
  for (const name of names) isBuilt.set(name, (await make(misaki, name, randomUUID(), '*')).status !== 501);
}, 180_000);
afterAll(() => withdrawAll(misaki));

const inTheCase: [Part, Person][] = [
  ['requester', misaki],
  ['mediator', mira],
  ['party', joined],
  ['invited', invited],
];
const mayMake = (part: Part, name: Name) => (callers[name] as readonly Part[]).includes(part);

describe.each(inTheCase)('the %s', (part, who) => {
  test('is refused every call that the table does not give them, whatever version they name', async () => {
    const before = await own(misaki, of.id);
    for (const name of names.filter((one) => isBuilt.get(one) && !mayMake(part, one))) {
      // Their own perspective where they could have one, so that only their part stands against it.
      const { status, json } = await make(who, name, of.id, '*', part === 'mediator' ? misaki.id : who.id);
      const { code } = json as { code: string };
      expect([403, 404, 422], `${name}: ${status}`).toContain(status);
      if (status === 422) expect(['move-not-allowed', 'not-taking-part'], name).toContain(code);
    }
    expect(await own(misaki, of.id)).toEqual(before);
  });

  test('finds every call that is theirs', async () => {
    for (const name of names.filter((one) => isBuilt.get(one) && mayMake(part, one))) {
      // What takes no version could change something: those are tried in tests of their own.
      if (!('ifMatch' in routes[name]) && routes[name].method !== 'GET') continue;
      // There is no commitment yet that could be marked.
      if (name === 'putCommitment') continue;
      const { status } = await make(who, name, of.id, '"of another day"', part === 'mediator' ? misaki.id : who.id);
      expect([403, 404], `${name}: ${status}`).not.toContain(status);
    }
  });
});

test('a mediator who was asked may look and declare, and nothing else', async () => {
  const id = others.submitted ?? '';
  const before = await own(misaki, id);
  for (const name of names.filter((one) => isBuilt.get(one) && !mayMake('asked', one))) {
    const { status } = await make(layla, name, id, '*', misaki.id);
    expect([403, 404, 422], `${name}: ${status}`).toContain(status);
  }
  expect(await own(misaki, id)).toEqual(before);
  expect((await make(layla, 'getRequest', id, '')).status).toBe(200);
  expect((await make(layla, 'declareNeutrality', id, '"of another day"')).status).toBe(412);
});

describe('to whoever has no part in it, a request is what never was', () => {
  const strangers: [string, Person][] = [
    ['who is named and was not invited', named],
    ['who mediates other requests', person('juergen.weiss')],
    ['an administrator', administrator()],
    ['an owner of the team', person('amina.yusuf')],
    ['a member of the team', person('jon.berg')],
    ['somebody of another team', person('priya.venkata')],
    ['a guest', person('sam.de.vries')],
    ['the mediator who stepped aside', tane],
  ];
  let pairs = 0;

  test.each(strangers)('%s', async (_, stranger) => {
    const requests = [of.id, ...Object.values(others)];
    for (const name of names) {
      const compared = requests.map(async (id) => {
        const [real, unknown] = await Promise.all([
          make(stranger, name, id, '*', misaki.id),
          make(stranger, name, randomUUID(), '*', misaki.id),
        ]);
        expect(traces(real), name).toEqual(traces(unknown));
        expect([404, 501], name).toContain(real.status);
        pairs += 1;
      });
      await Promise.all(compared);
    }
  });

  test('each of them was tried with more than a thousand pairs in all', () => {
    expect(pairs).toBeGreaterThan(1000);
    expect(pairs).toBe(strangers.length * names.length * (1 + Object.keys(others).length));
  });
});
