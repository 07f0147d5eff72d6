// An API of a test's own beside the shared world: storage and key of its own, the world's Entra and Graph, any setting changed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Api, startApi } from '../../local/api.ts';
import { freePort } from '../../local/ports.ts';
import { password, root } from '../../local/settings.ts';
import { type Storage, startStorage } from '../../local/storage/azurite.ts';
import { world } from './world.ts';

export interface Deployed {
  readonly url: string;
  /** What the process wrote. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Storage for several of them, one after the other. */
export const storageOfOwn = async (): Promise<Storage & { readonly folder: string; end(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'deployed-'));
  const storage = await startStorage(join(folder, 'storage'), 28_300);
  const end = async () => {
    await storage.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...storage, folder, end };
};

export const deploy = async (
  { folder, connectionString }: { readonly folder: string; readonly connectionString: string },
  changed: Record<string, string> = {},
  origin = new URL(world().urls.tab).origin,
): Promise<Deployed> => {
  const { tenantId, audience, appId, urls } = world();
  const lines: string[] = [];
  const api: Api = await startApi({
    appFolder: join(root, 'api'),
    bundle: join('dist', 'functions.cjs'),
    port: await freePort(28_400),
    origin,
    say: (line) => lines.push(line),
    settings: {
      AzureWebJobsStorage: connectionString,
      DATA_STORAGE: connectionString,
      TENANT_ID: tenantId,
      API_CLIENT_ID: audience,
      ENTRA_AUTHORITY: urls.entra,
      GRAPH_URL: urls.graph,
      GRAPH_CLIENT_SECRET: password,
      KEY_FILE: join(folder, 'wrapping-key'),
      TEAMS_APP_ID: appId,
      ...changed,
    },
  });
  return { url: api.url, lines, stop: api.stop };
};
