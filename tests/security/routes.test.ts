// Every row of the route table, before any rule of its own: strangers are refused, and so is what can't be read.
import { beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../api/src/contract/calls.ts';
import { routes } from '../../api/src/contract/routes.ts';
import { as } from '../support/call.ts';
import { forgedTokens } from '../support/forged.ts';
import { tokenOf } from '../support/tokens.ts';
import { isNotBuilt, type Walk, walkRow } from '../support/walk.ts';
import { wall, world } from '../support/world.ts';

const names = Object.keys(routes) as CallName[];
const [member] = wall().members;
if (!member) throw new Error('The wall has no member.');
let walk: Walk;

beforeAll(async () => {
  walk = { api: `${world().urls.api}/api`, token: await tokenOf(member), forged: await forgedTokens(member) };
});

test('the honest token that the forgeries are made from is accepted', async () => {
  expect((await as(member).does('getMe')).id).toBe(member.id);
});

test.each(names)('%s refuses strangers and what it cannot read', async (name) => {
  expect(await walkRow(name, walk)).toEqual([]);
});

/** Whoever builds a call takes it off here; the list is empty when the last capability is done. */
const notBuiltYet: CallName[] = [];

test('the calls that are not built yet are the ones listed here, and say so', async () => {
  const found: CallName[] = [];
  for (const name of names) if (await isNotBuilt(name, walk)) found.push(name);
  expect(found).toEqual(notBuiltYet);
});

test('the OpenAPI document holds every row, with its headers', async () => {
  const { json } = await as(member).call('getOpenApi');
  const { openapi, paths } = json as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>>;
  };
  expect(openapi).toMatch(/^3\.1\./);
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters }]) => {
      const has = (header: string) => parameters.some(({ name }) => name === header);
      return { name: operationId, method, path, once: has('Idempotency-Key'), ifMatch: has('If-Match') };
    }),
  );
  const rows = Object.entries(routes).map(([name, { method, path, once, ifMatch }]) => ({
    name,
    method: method.toLowerCase(),
    path: path.replace(/:(\w+)/g, '{$1}'),
    once: once === true,
    ifMatch: ifMatch === true,
  }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  expect(documented.toSorted(byName)).toEqual(rows.toSorted(byName));
});
