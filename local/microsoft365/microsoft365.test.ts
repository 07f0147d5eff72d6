// The stand-ins over HTTP: what a token says, who may ask Graph, what Graph keeps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { closeServer, listenFrom } from '../ports.ts';
import { audience, partnerTenantId, tenantId } from '../settings.ts';
import { createEntra, type Entra } from './entra.ts';
import { createFeed } from './graph/feed.ts';
import { createGraph, type Graph } from './graph.ts';
import { personId } from './people.ts';
import { teams } from './teams.ts';

const clock = createClock();
const folder = mkdtempSync(join(tmpdir(), 'common-ground-graph-'));
const feedFile = join(folder, 'notifications.json');
let entra: Entra;
let graph: Graph;
let entraUrl = '';
let graphUrl = '';
let appToken = '';

type Json = Record<string, unknown>;

const token = async (form: Record<string, string>, tenant = tenantId) => {
  const response = await fetch(`${entraUrl}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const asPerson = (username: string) =>
  token({ grant_type: 'password', client_id: 'any', username, password: 'local', scope: `${audience}/access_as_user` });
const asApp = () =>
  token({
    grant_type: 'client_credentials',
    client_id: audience,
    client_secret: 'local',
    scope: `${graphUrl}/.default`,
  });

const call = async (path: string, { body, bearer = appToken }: { body?: Json; bearer?: string } = {}) => {
  clock.move(clock.offset() + 2_000);
  const response = await fetch(`${graphUrl}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${bearer}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: (text ? JSON.parse(text) : {}) as Json };
};

const jon = personId('jon.berg');
const notice = (chainId?: number) => ({
  topic: { source: 'text', value: 'x', webUrl: 'https://teams.microsoft.com/l/entity/a/b' },
  activityType: 'news',
  ...(chainId === undefined ? {} : { chainId }),
});
const notify = (person: string, body: Json) =>
  call(`/v1.0/users/${person}/teamwork/sendActivityNotification`, { body });

beforeAll(async () => {
  entra = await createEntra(
    clock,
    () => entraUrl,
    () => 'http://localhost',
  );
  entraUrl = `http://127.0.0.1:${await listenFrom(entra.server, 21_900)}`;
  graph = createGraph({ clock, keys: entra.keys, feedFile, base: () => graphUrl, origin: () => 'http://localhost' });
  graphUrl = `http://127.0.0.1:${await listenFrom(graph.server, 21_920)}`;
  appToken = (await asApp()).body.access_token ?? '';
});

afterAll(async () => {
  await closeServer(entra.server);
  await closeServer(graph.server);
  rmSync(folder, { recursive: true });
});

test("a person's token is truly signed, for the API, by the tenant's issuer, and lives 60 to 90 minutes of the shared clock", async () => {
  const { body } = await asPerson('jon.berg@meridian.example');
  const keys = createRemoteJWKSet(new URL(`${entraUrl}/${tenantId}/discovery/v2.0/keys`));
  const { payload } = await jwtVerify(body.access_token ?? '', keys, {
    issuer: `${entraUrl}/${tenantId}/v2.0`,
    audience,
    currentDate: new Date(clock.now()),
  });
  expect(payload).toMatchObject({ oid: jon, tid: tenantId, scp: 'access_as_user', ver: '2.0', azp: 'any' });
  expect(payload.roles).toBeUndefined();
  const minutes = ((payload.exp ?? 0) - clock.now() / 1000) / 60;
  expect(minutes).toBeCloseTo(Number(body.expires_in) / 60, 0);
  expect(minutes).toBeGreaterThan(59);
  expect(minutes).toBeLessThanOrEqual(90);
});

test('the administrator has the role, a partner the tenant of home, and a pairwise subject for everybody', async () => {
  const claims = async (name: string) => decodeJwt((await asPerson(name)).body.access_token ?? '');
  const admin = await claims('GRACE.ONEILL@meridian.example');
  expect(admin.roles).toEqual(['CommonGround.Admin']);
  expect((await claims('ines.carvalho@harbourline.example')).tid).toBe(partnerTenantId);
  expect(admin.sub).not.toBe(admin.oid);
});

test.each([
  ['a wrong password', { password: 'x' }, 'invalid_grant', 400],
  ['an unknown person', { username: 'nobody' }, 'invalid_grant', 400],
  ['another scope', { scope: 'openid' }, 'invalid_scope', 400],
  ['another grant', { grant_type: 'code' }, 'unsupported_grant_type', 400],
  ['a wrong secret', { grant_type: 'client_credentials', client_secret: 'x' }, 'invalid_client', 401],
])('%s is an OAuth error', async (_, change: Record<string, string>, error, status) => {
  const form = {
    grant_type: 'password',
    client_id: audience,
    username: 'jon.berg@meridian.example',
    password: 'local',
    scope: `${audience}/access_as_user`,
  };
  expect(await token({ ...form, ...change })).toMatchObject({ status, body: { error } });
});

test('after a rotation old tokens still verify, until the old key is retired', async () => {
  const { body } = await asApp();
  const verify = () => entra.keys.verify(body.access_token ?? '', clock.now());
  await entra.keys.rotate();
  expect(entra.keys.published()).toHaveLength(2);
  await verify();
  await entra.keys.rotate({ retireOld: true });
  await expect(verify()).rejects.toThrow();
  appToken = (await asApp()).body.access_token ?? '';
});

test('Graph answers the app alone, while its token lives', async () => {
  const person = (await asPerson('jon.berg@meridian.example')).body.access_token ?? '';
  expect((await call('/v1.0/users', { bearer: '' })).status).toBe(401);
  expect((await call('/v1.0/users', { bearer: person })).status).toBe(401);
  expect((await call('/v1.0/users')).status).toBe(200);
  clock.move(clock.offset() + 3 * 3_600_000);
  expect((await call('/v1.0/users')).status).toBe(401);
  appToken = (await asApp()).body.access_token ?? '';
});

test('members come in pages that together are the team, once each', async () => {
  const [team] = teams;
  const seen: unknown[] = [];
  for (let path: string | undefined = `/v1.0/teams/${team?.id}/members?$top=4`; path; ) {
    const { json } = await call(path);
    const page = json.value as Json[];
    expect(page.length).toBeLessThanOrEqual(4);
    seen.push(...page.map(({ userId }) => userId));
    path = typeof json['@odata.nextLink'] === 'string' ? json['@odata.nextLink'].replace(graphUrl, '') : undefined;
  }
  expect(seen).toEqual(team?.memberIds);
});

test('a channel of another team is not found', async () => {
  const [team, other] = teams;
  const path = (channel?: string) => `/v1.0/teams/${team?.id}/channels/${encodeURIComponent(channel ?? '')}/allMembers`;
  expect((await call(path(team?.channels[0]?.id))).status).toBe(200);
  expect((await call(path(other?.channels[0]?.id))).status).toBe(404);
});

test('a repeat of the same chain replaces the entry, for that person only, and all of it outlives a restart', async () => {
  const amina = personId('amina.yusuf');
  for (const [person, chain] of [[jon, 1], [jon, 1], [amina, 1], [jon, 2], [jon]] as const)
    expect((await notify(person, notice(chain))).status).toBe(204);
  const kept = createFeed(feedFile);
  expect(kept.list(jon).map(({ chainId, sent }) => [chainId, sent])).toEqual([
    [undefined, 1],
    [2, 1],
    [1, 2],
  ]);
  expect(kept.list(amina)).toHaveLength(1);
});

test('who does not have the app is not reached, who does not exist is not found', async () => {
  expect((await notify(personId('noor.khan'), notice())).status).toBe(403);
  expect((await notify(crypto.randomUUID(), notice())).status).toBe(404);
});

test('more than five notifications in a second are too many, with the time to wait', async () => {
  const send = () =>
    fetch(`${graphUrl}/v1.0/users/${jon}/teamwork/sendActivityNotification`, {
      method: 'POST',
      headers: { authorization: `Bearer ${appToken}` },
      body: JSON.stringify(notice()),
    });
  clock.move(clock.offset() + 5_000);
  const statuses = await Promise.all(Array.from({ length: 6 }, send));
  const refused = statuses.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
});

test('a fault meets as many requests as it was asked for', async () => {
  const fault = { pathPattern: '/users/*/manager', status: 503, retryAfterSeconds: 9, times: 2 };
  expect((await fetch(`${graphUrl}/local/faults`, { method: 'POST', body: JSON.stringify(fault) })).status).toBe(201);
  const answers = [];
  for (let at = 0; at < 3; at++) answers.push(await call(`/v1.0/users/${jon}/manager`));
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(answers[0]?.headers.get('retry-after')).toBe('9');
});
