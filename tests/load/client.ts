// The two sides of every ratio: the API over a kept connection, and the storage that it stands on.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { TableClient, type TableEntity } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import type { World } from '../../local/world.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

export interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly etag: string;
}

export const send = (url: string, method: string, headers: Record<string, string>, body?: string): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const call = request(
      url,
      { method, agent, headers: { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({
            status: answer.statusCode ?? 0,
            json: text ? JSON.parse(text) : undefined,
            etag: answer.headers.etag ?? '',
          });
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });

export const tokenOf = async (world: World, userPrincipalName: string): Promise<string> => {
  const form = new URLSearchParams({
    grant_type: 'password',
    client_id: world.audience,
    username: userPrincipalName,
    password: 'local',
    scope: `${world.audience}/access_as_user`,
  });
  const answer = await fetch(`${world.urls.entra}/${world.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form });
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** Calls as one person; anything but success ends the benchmark, because a figure of refusals says nothing. */
export const asPerson = async (world: World, userPrincipalName: string) => {
  const authorization = `Bearer ${await tokenOf(world, userPrincipalName)}`;
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    expected?: number,
  ): Promise<Reply> => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await send(
      `${world.urls.api}/api${path}`,
      method,
      {
        authorization,
        ...(text && { 'content-type': 'application/json' }),
        'idempotency-key': randomUUID(),
        ...headers,
      },
      text,
    );
    if (expected ? reply.status !== expected : reply.status >= 300)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.json)}`);
    return reply;
  };
};

/** The storage by its own clients, with nothing around them. */
export const rawStorage = (connectionString: string) => {
  const options = { allowInsecureConnection: true };
  const tables = new Map<string, TableClient>();
  const table = (name: string) => {
    const known = tables.get(name) ?? TableClient.fromConnectionString(connectionString, name, options);
    tables.set(name, known);
    return known;
  };
  const queue = new QueueClient(connectionString, 'benchmark');
  const rows = async (name: string, filter: string): Promise<TableEntity[]> => {
    const found: TableEntity[] = [];
    for await (const row of table(name).listEntities({ queryOptions: { filter } })) found.push(row as TableEntity);
    return found;
  };
  /** The first `size` rows of a range. */
  const page = async (name: string, filter: string, size: number): Promise<TableEntity[]> => {
    const pages = table(name).listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: size });
    for await (const found of pages) return found as unknown as TableEntity[];
    return [];
  };
  return {
    ready: () => queue.createIfNotExists(),
    rows,
    page,
    /** How many rows the first page of a range holds, in one request. */
    firstPage: async (name: string, filter: string, size: number) => (await page(name, filter, size)).length,
    get: (name: string, partition: string, rowKey: string) => table(name).getEntity(partition, rowKey),
    /** One transaction that creates these rows in a new partition, and one queue message: what a change costs at least. */
    change: async (name: string, partition: string, written: readonly TableEntity[]) => {
      await queue.sendMessage('{"table":"benchmark"}', { visibilityTimeout: 3600 });
      await table(name).submitTransaction(written.map((row) => ['create', { ...row, partitionKey: partition }]));
    },
  };
};

export type RawStorage = ReturnType<typeof rawStorage>;

/** What one change wrote: the rows of the partition that are new or changed, and the outbox row that is gone again. */
export const writtenBy = async (
  raw: RawStorage,
  table: string,
  partition: string,
  change: () => Promise<unknown>,
): Promise<TableEntity[]> => {
  const filter = `PartitionKey eq '${partition}'`;
  const before = new Map((await raw.rows(table, filter)).map(({ rowKey, etag }) => [rowKey, etag]));
  await change();
  const written = (await raw.rows(table, filter)).filter(
    ({ rowKey, etag }) => before.get(rowKey) !== etag && !rowKey?.startsWith('out_'),
  );
  const effects = JSON.stringify([{ name: 'tell', about: randomUUID(), state: 'waiting', attempts: 0, notBefore: 0 }]);
  return [...written, { partitionKey: partition, rowKey: `out_${randomUUID()}`, effects, leasedUntil: 0 }];
};
