// Everything on this machine: storage, sign-in, Graph, the API, the tab inside a Teams-like frame, and one clock.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Api, startApi } from './api.ts';
import { createClock } from './clock.ts';
import { takeLock } from './lock.ts';
import { openLog } from './log.ts';
import { createEntra } from './microsoft365/entra.ts';
import { createGraph } from './microsoft365/graph.ts';
import { mediatorIds, people } from './microsoft365/people.ts';
import { teams } from './microsoft365/teams.ts';
import { alsoOnIpv6, closeServer, freePort, listenFrom } from './ports.ts';
import { isSeeded, isSeedingUnfinished, type Seed, seedWorld } from './seed/seed.ts';
import { audience, defaultPort, password, root, teamsAppId, tenantId } from './settings.ts';
import { startStorage } from './storage/azurite.ts';
import { messageOf, Trouble } from './trouble.ts';
import { builtPages } from './web/built.ts';
import { controls, type Move, type Time } from './web/controls.ts';
import { createWebServer } from './web/server.ts';

export interface WorldOptions {
  /** Where everything is kept; one running world per folder. */
  dataFolder: string;
  /** The first port; the next free one is taken when it is not. */
  port?: number;
  /** Begins with nothing of earlier runs. */
  fresh?: boolean;
  /** Hot reload: the tab and the frame from their sources, the API built again at every change. */
  dev?: boolean;
  /** Says nothing while it runs. */
  quiet?: boolean;
  /** What a world without contents is given: a believable team (true), only its mediators and contacts, or nothing. */
  seed?: boolean | Seed;
  /** Graph's published limits; off only where a benchmark measures something else. */
  graphLimits?: boolean;
  /** Another app than the API, built, in a folder with a host.json. */
  app?: { folder: string; bundle: string };
  say?: (line: string) => void;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
}

export interface Urls {
  frame: string;
  tab: string;
  api: string;
  entra: string;
  graph: string;
}

export interface World {
  urls: Urls;
  tenantId: string;
  audience: string;
  appId: string;
  people: typeof people;
  teams: typeof teams;
  mediatorIds: string[];
  /** Process ids as they are now; the API's changes when it is started again. */
  processes(): Promise<{ api: number; azurite: number }>;
  /** Azurite, for whoever compares the API with what it stands on. */
  connectionString: string;
  moveClock(move: Move): Promise<Time>;
  /** Ends everything; settles when nothing runs and nothing is locked. */
  stop(): Promise<void>;
}

const healthyWithin = 30_000;

const empty = (folder: string) => {
  for (const name of readdirSync(folder))
    if (!name.startsWith('world.lock')) rmSync(join(folder, name), { recursive: true });
};

const healthy = async (api: Api, signal?: AbortSignal) => {
  const until = performance.now() + healthyWithin;
  for (let last = 'no answer'; performance.now() < until && !signal?.aborted; ) {
    try {
      const { status } = await fetch(`${api.url}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (status < 500) return;
      last = `status ${status}`;
    } catch (error) {
      last = messageOf(error);
    }
    await new Promise((done) => setTimeout(done, 200));
    if (performance.now() >= until) throw new Trouble(`The API does not get healthy: ${last}.`);
  }
};

export const startWorld = async (options: WorldOptions): Promise<World> => {
  const { port = defaultPort, fresh = false, dev = false, quiet = false, signal, graphLimits = true } = options;
  const say = quiet ? () => undefined : (options.say ?? console.log);
  const folder = resolve(options.dataFolder);
  const app = options.app ?? { folder: join(root, 'api'), bundle: join('dist', 'functions.cjs') };
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };

  const start = async (): Promise<World> => {
    mkdirSync(folder, { recursive: true });
    const lock = await takeLock(folder);
    closers.push(lock.release);
    if (fresh || isSeedingUnfinished(folder)) empty(folder);

    const clock = createClock();
    const web = createWebServer();
    const webPort = await listenFrom(web.server, port);
    closers.push(() => closeServer(web.server));
    if (webPort !== port) say(`Port ${port} is taken; Common Ground uses ${webPort}.`);
    await alsoOnIpv6(web.also, webPort);
    closers.push(() => closeServer(web.also));
    const host = `localhost:${webPort}`;
    const frame = `http://${host}`;
    const apiPort = await freePort(webPort + 1);
    const urls: Urls = { frame, tab: frame, api: `http://127.0.0.1:${apiPort}`, entra: '', graph: '' };
    lock.tell({ url: frame });

    const origin = () => frame;
    const entra = await createEntra(clock, () => urls.entra, origin);
    const entraPort = await listenFrom(entra.server, apiPort + 1);
    urls.entra = `http://127.0.0.1:${entraPort}`;
    closers.push(() => closeServer(entra.server));
    const feedFile = join(folder, 'notifications.json');
    const graph = createGraph({
      clock,
      keys: entra.keys,
      feedFile,
      base: () => urls.graph,
      origin,
      limited: graphLimits,
    });
    const graphPort = await listenFrom(graph.server, entraPort + 1);
    urls.graph = `http://127.0.0.1:${graphPort}`;
    closers.push(() => closeServer(graph.server), graph.feed.saved);
    signal?.throwIfAborted();

    const deployment = { apiUrl: urls.api, appId: teamsAppId };
    const hot = dev ? await (await import('./web/dev.ts')).devPages(deployment, web.server) : undefined;
    const pages = hot?.pages ?? builtPages(deployment);
    if (hot) closers.push(hot.close);
    const rebuilding = dev ? await (await import('./rebuild.ts')).rebuildApi(say) : undefined;
    if (rebuilding) closers.push(rebuilding.close);
    signal?.throwIfAborted();

    const storage = await startStorage(join(folder, 'storage'), graphPort + 1, (pid) => lock.tell({ storage: pid }));
    closers.push(storage.stop);
    signal?.throwIfAborted();
    const log = openLog(join(folder, 'api.log'), say);
    closers.push(log.close);
    const api = await startApi({
      appFolder: app.folder,
      bundle: app.bundle,
      port: apiPort,
      origin: frame,
      say: log.write,
      settings: {
        AzureWebJobsStorage: storage.connectionString,
        STORAGE_CONNECTION_STRING: storage.connectionString,
        TENANT_ID: tenantId,
        API_CLIENT_ID: audience,
        ENTRA_AUTHORITY: urls.entra,
        GRAPH_URL: urls.graph,
        GRAPH_CLIENT_SECRET: password,
        KEY_FILE: join(folder, 'keys', 'wrapping-key'),
        TEAMS_APP_ID: teamsAppId,
        TAB_ORIGIN: frame,
      },
    });
    closers.push(api.stop);
    rebuilding?.onBuilt(() => {
      say('The API was built again.');
      void api.restart();
    });
    signal?.throwIfAborted();

    const processes = async () => ({ api: await api.living(), azurite: storage.pid });
    const time = () => ({ now: new Date(clock.now()).toISOString(), offsetSeconds: clock.offset() / 1000 });
    let moving: Promise<unknown> = Promise.resolve();
    const moveClock = (move: Move): Promise<Time> => {
      const moved = moving.then(async () => {
        const to =
          'now' in move ? new Date(move.now).getTime() - Date.now() : clock.offset() + move.advanceSeconds * 1000;
        clock.move(to);
        await api.moveClock(to);
        return time();
      });
      moving = moved.catch(() => undefined);
      return moved;
    };
    const stop = once(close);
    const known = { urls, tenantId, audience, appId: teamsAppId, people, teams, mediatorIds };
    const world: World = { ...known, processes, connectionString: storage.connectionString, moveClock, stop };

    const describe = async () => ({ ...known, people: people.map(told), ...time(), processes: await processes() });
    web.show(pages, controls({ describe, time, moveClock }), host);
    await healthy(api, signal);
    signal?.throwIfAborted();
    const seed = options.seed === true ? 'team' : options.seed || 'nothing';
    if (seed !== 'nothing' && !isSeeded(folder))
      await seedWorld({ world, folder, seed, say, ...(signal ? { signal } : {}) });
    signal?.throwIfAborted();
    return world;
  };

  try {
    return await start();
  } catch (error) {
    await close();
    throw error;
  }
};

const once = <Value>(act: () => Promise<Value>): (() => Promise<Value>) => {
  let done: Promise<Value> | undefined;
  return () => {
    done ??= act();
    return done;
  };
};

/** What everybody may know of a person; the tenant only where it is another. */
const told = ({
  id,
  displayName,
  userPrincipalName,
  jobTitle,
  timeZone,
  language,
  roles,
  tenantId: home,
}: World['people'][number]) => ({
  id,
  displayName,
  userPrincipalName,
  jobTitle,
  timeZone,
  language,
  roles,
  ...(home === tenantId ? {} : { tenantId: home }),
});
