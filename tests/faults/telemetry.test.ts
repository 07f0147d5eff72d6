// Telemetry goes to where it is configured, says what an operator needs, and holds nobody and no word.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificateForLoopback } from '../support/certificate.ts';
import { type Deployed, deploy, storageOfOwn } from '../support/deployed.ts';
import { eventually } from '../support/eventually.ts';
import { tokenOf } from '../support/tokens.ts';
import { person, wall } from '../support/world.ts';

type Envelope = {
  tags: Record<string, string>;
  data: { baseType: string; baseData: Record<string, unknown> & { properties?: Record<string, string> } };
};

const sent: Envelope[] = [];
const addresses: string[] = [];
const certificate = certificateForLoopback();
/** Stands in for the ingestion end point of Azure Monitor, which is never spoken to without TLS. */
const ingestion = createServer(certificate, async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString();
  addresses.push(request.url ?? '');
  const items = (
    text.startsWith('[') ? JSON.parse(text) : text.split('\n').map((line) => JSON.parse(line))
  ) as Envelope[];
  sent.push(...items);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ itemsReceived: items.length, itemsAccepted: items.length, errors: [] }));
});

let storage: Awaited<ReturnType<typeof storageOfOwn>>;
let api: Deployed;
let settings: Record<string, string>;
beforeAll(async () => {
  await new Promise<void>((resolve) => ingestion.listen(0, '127.0.0.1', resolve));
  const { port } = ingestion.address() as AddressInfo;
  storage = await storageOfOwn();
  const authority = join(storage.folder, 'authority.pem');
  await writeFile(authority, certificate.cert);
  settings = {
    NODE_EXTRA_CA_CERTS: authority,
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=00000000-0000-4000-8000-000000000000;IngestionEndpoint=https://127.0.0.1:${port}/`,
    APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true',
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  };
  api = await deploy(storage, settings);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await storage?.end();
  ingestion.close();
});

const canary = 'canary-7f3a a word that nobody may read';
const { params, team, channel, members } = wall();
const [author, thanked] = members;
if (!author || !thanked) throw new Error('The wall has too few members.');

const call = async (path: string, init: RequestInit = {}) =>
  fetch(`${api.url}/api${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${await tokenOf(author)}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'user-agent': 'canary-agent',
      'x-forwarded-for': '203.0.113.7',
      ...init.headers,
    },
  });

test('calls arrive with the path of their row, their status and time, under the reference that a person sees', {
  timeout: 180_000,
}, async () => {
  const wallPath = `/teams/${params.teamId}/channels/${encodeURIComponent(params.channelId)}/recognitions`;
  const posted = await call(wallPath, {
    method: 'POST',
    body: JSON.stringify({ recipientIds: [thanked.id], valueId: 'spoke-clearly', message: canary }),
  });
  const drafted = await call('/requests', {
    method: 'POST',
    body: JSON.stringify({ teamId: params.teamId, channelId: params.channelId }),
  });
  const draft = (await drafted.json()) as { id?: string };
  await call(`/requests/${draft.id ?? crypto.randomUUID()}?search=${encodeURIComponent(canary)}`);
  const refused = await call(`/requests/${crypto.randomUUID()}`);
  const { traceId } = (await refused.json()) as { traceId: string };

  const requests = () => sent.filter(({ data }) => data.baseType === 'RequestData');
  await eventually(
    async () =>
      expect(requests().map(({ data }) => data.baseData.name)).toEqual(expect.arrayContaining(['GET /requests/:id'])),
    { within: 90_000, every: 500 },
  );
  const lookedFor = requests().find(({ tags }) => tags['ai.operation.id'] === traceId);
  expect(lookedFor?.tags['ai.operation.name']).toBe('GET /requests/:id');
  expect(lookedFor?.data.baseData).toMatchObject({ responseCode: '404', success: false });
  expect(posted.status).toBe(201);

  const everything = JSON.stringify(sent) + addresses.join();
  const forbidden = [canary, 'canary', author.id, author.displayName, author.userPrincipalName, thanked.id];
  forbidden.push(team.id, channel.id, encodeURIComponent(channel.id), draft.id ?? '?', '203.0.113.7', 'eyJ');
  for (const secret of forbidden) expect(everything, secret).not.toContain(secret);
});

test('what somebody has to look at arrives with its level and the code that says what to set right', {
  timeout: 180_000,
}, async () => {
  const broken = await deploy(storage, { ...settings, GRAPH_CLIENT_SECRET: 'wrong' });
  try {
    const token = await tokenOf(person('grace'));
    await fetch(`${broken.url}/api/organisation/installation`, { headers: { authorization: `Bearer ${token}` } });
  } finally {
    // Ending the process sends what waits.
    await broken.stop();
  }
  const said = sent.find(({ data }) => data.baseData.message === 'graph-sign-in-refused')?.data.baseData;
  expect(said).toMatchObject({ severityLevel: 'Error', properties: { status: '401', error: 'AADSTS7000215' } });
});

test('nothing is sent, and nothing for it is loaded, where it is not configured', { timeout: 180_000 }, async () => {
  const before = sent.length;
  const silent = await deploy(storage);
  await fetch(`${silent.url}/api/health`);
  await silent.stop();
  expect(sent.length).toBe(before);
  expect(silent.lines.join()).not.toContain('telemetry');
});
