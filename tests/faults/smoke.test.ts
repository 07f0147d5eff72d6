// The smoke test is believed only as far as it is seen to turn red, in the right line, for one broken part at a time.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Deployment, smoke } from '../../scripts/operate/smoke.ts';
import { deploy, storageOfOwn } from '../support/deployed.ts';
import { tokenOf } from '../support/tokens.ts';
import { person, wall, world } from '../support/world.ts';

const root = join(import.meta.dirname, '../..');
const grace = person('grace');
const { params } = wall();
let storage: Awaited<ReturnType<typeof storageOfOwn>>;
beforeAll(async () => {
  storage = await storageOfOwn();
}, 180_000);
afterAll(() => storage?.end());

const tab = () => new URL(world().urls.tab).origin;
const sound = async (): Promise<Deployment> => ({ api: world().urls.api, tab: tab(), token: await tokenOf(grace) });
const states = async (deployment: Deployment) =>
  Object.fromEntries((await smoke(deployment)).map(({ name, state }) => [name, state]));
const redOf = async (deployment: Deployment) => {
  const lines = await smoke(deployment);
  for (const { state, todo } of lines) expect(state === 'red').toBe(todo !== undefined);
  return lines.filter(({ state }) => state === 'red').map(({ name }) => name);
};

/** Looks at an API with one setting changed, as an administrator would. */
const broken = async (changed: Record<string, string>, origin?: string) => {
  const api = await deploy(storage, changed, origin);
  try {
    return await redOf({ ...(await sound()), api: api.url, tab: undefined });
  } finally {
    await api.stop();
  }
};

const allGreen = { api: 'green', tables: 'green', queue: 'green', token: 'green', key: 'green', graph: 'green' };

describe('everything works', () => {
  test('and every line is green; what nobody asked for is not checked', async () => {
    expect(await states(await sound())).toEqual({
      ...allGreen,
      rights: 'green',
      members: 'off',
      cors: 'green',
      headers: 'green',
    });
  });

  test('and the command says so on one screen and ends well', async () => {
    const { api, token } = await sound();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(root, 'scripts', 'operate', 'smoke-command.ts'),
        '--api',
        api,
        '--tab',
        tab(),
      ],
      { env: { ...process.env, COMMON_GROUND_TOKEN: token } },
    );
    expect(stdout).toContain('✓ key');
    expect(stdout).toContain('Nothing is broken.');
    expect(stdout.split('\n').length).toBeLessThan(24);
    expect(stdout).not.toContain(token);
  });

  test('without a token what needs one is not checked, and nothing is red', async () => {
    const found = await states({ ...(await sound()), token: undefined });
    expect(found).toMatchObject({
      api: 'green',
      tables: 'green',
      token: 'off',
      key: 'off',
      graph: 'off',
      rights: 'off',
    });
    expect(Object.values(found)).not.toContain('red');
  });
});

describe('one part is broken, and its line alone is red', { timeout: 180_000 }, () => {
  test('nothing answers', async () => {
    expect(await redOf({ ...(await sound()), api: 'http://127.0.0.1:9', tab: undefined })).toEqual(['api']);
  });

  test('the queue', async () => {
    const changed = storage.connectionString.replace(
      /QueueEndpoint=[^;]+/,
      'QueueEndpoint=http://127.0.0.1:9/devstoreaccount1',
    );
    expect(await broken({ DATA_STORAGE: changed, AzureWebJobsStorage: storage.connectionString })).toEqual(['queue']);
  });

  test('the tables', async () => {
    const changed = storage.connectionString.replace(
      /TableEndpoint=[^;]+/,
      'TableEndpoint=http://127.0.0.1:9/devstoreaccount1',
    );
    expect(await broken({ DATA_STORAGE: changed })).toEqual(['tables']);
  });

  test('tokens are for another app', async () => {
    expect(await broken({ API_CLIENT_ID: crypto.randomUUID() })).toEqual(['token']);
  });

  test('the key is another one than it was', async () => {
    expect(await broken({})).toEqual([]);
    await rm(join(storage.folder, 'another-key'), { force: true });
    expect(await broken({ KEY_FILE: join(storage.folder, 'another-key') })).toEqual(['key']);
  });

  test('the app may not sign in to Microsoft Graph', async () => {
    expect(await broken({ GRAPH_CLIENT_SECRET: 'wrong' })).toEqual(['graph']);
  });

  test('the token is not an administrator’s', async () => {
    expect(await redOf({ ...(await sound()), token: await tokenOf(person('tane')) })).toEqual(['role']);
  });

  test('the team did not give its rights, or it is a channel of strangers', async () => {
    const outsider = world().teams.find(({ channels }) =>
      channels.every(({ memberIds }) => !memberIds.includes(grace.id)),
    );
    const channel = outsider?.channels[0];
    expect(channel).toBeDefined();
    expect(await redOf({ ...(await sound()), team: outsider?.id, channel: channel?.id })).toEqual(['members']);
    const [member] = wall().members;
    const inside = {
      ...(await sound()),
      team: params.teamId,
      channel: params.channelId,
      token: member && (await tokenOf(member)),
    };
    expect((await states(inside)).members).toBe('green');
  });

  test('the API allows another page than the tab', async () => {
    const api = await deploy(storage, {}, 'https://elsewhere.example');
    try {
      expect(await redOf({ ...(await sound()), api: api.url })).toEqual(['cors', 'headers']);
    } finally {
      await api.stop();
    }
  });

  test('the tab comes without its headers', async () => {
    const bare = createServer((_, response) => response.end('<html></html>'));
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = bare.address() as AddressInfo;
      const lines = await smoke({ ...(await sound()), tab: `http://127.0.0.1:${port}` });
      const headers = lines.find(({ name }) => name === 'headers');
      expect(headers).toMatchObject({ state: 'red' });
      expect(headers?.says).toContain('Content-Security-Policy');
    } finally {
      bare.close();
    }
  });
});

test('settings that are missing or malformed stop the start, and each is named with where to set it right', {
  timeout: 180_000,
}, async () => {
  const start = deploy(storage, { TENANT_ID: '', API_CLIENT_ID: 'not-an-id' });
  await expect(start).rejects.toThrow(/TENANT_ID is missing.*infra\/main\.bicep[\s\S]*API_CLIENT_ID is not a GUID/);
});
