// Everything on this machine: storage, sign-in, Graph, the API, the tab inside a Teams-like frame, and one clock.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startApi } from './api.ts';
import { createClock } from './clock.ts';
import { createClosing } from './closing.ts';
import { healthy } from './healthy.ts';
import { takeLock } from './lock.ts';
import { openLog } from './log.ts';
import { mediatorIds, people } from './microsoft365/people.ts';
import { startMicrosoft365 } from './microsoft365/start.ts';
import { teams } from './microsoft365/teams.ts';
import { alsoOnIpv6, closeServer, freePort, listenFrom } from './ports.ts';
import { isSeeded, isSeedingUnfinished, type Seed, seedWorld } from './seed/seed.ts';
import { audience, defaultPort, password, root, teamsAppId, tenantId } from './settings.ts';
import { startStorage } from './storage/azurite.ts';
import { nextNotification } from './waiting.ts';
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

const empty = (folder: string) => {
  for (const name of readdirSync(folder))
    if (!name.startsWith('world.lock')) rmSync(join(folder, name), { recursive: true });
};

export const startWorld = async (options: WorldOptions): Promise<World> => {
  const { port = defaultPort, fresh = false, dev = false, quiet = false, signal, graphLimits = true } = options;
  const say = quiet ? () => undefined : (options.say ?? console.log);
  const folder = resolve(options.dataFolder);
  const app = options.app ?? { folder: join(root, 'api'), bundle: join('dist', 'functions.cjs') };
  const closing = createClosing(say);

  const start = async (): Promise<World> => {
    mkdirSync(folder, { recursive: true });
    const lock = await takeLock(folder);
    closing.add(lock.release);
    if (fresh || isSeedingUnfinished(folder)) empty(folder);

    const clock = createClock();
    const web = createWebServer();
    const webPort = await listenFrom(web.server, port);
    closing.add(() => closeServer(web.server));
    if (webPort !== port) say(`Port ${port} is taken; Common Ground uses ${webPort}.`);
    await alsoOnIpv6(web.also, webPort);
    closing.add(() => closeServer(web.also));
    const host = `localhost:${webPort}`;
    const frame = `http://${host}`;
    const apiPort = await freePort(webPort + 1);
    lock.tell({ url: frame });

    const microsoft365 = await startMicrosoft365({
      clock,
      firstPort: apiPort + 1,
      origin: frame,
      feedFile: join(folder, 'notifications.json'),
      limited: graphLimits,
    });
    closing.add(microsoft365.close);
    const urls: Urls = { frame, tab: frame, api: `http://127.0.0.1:${apiPort}`, ...microsoft365.urls };
    signal?.throwIfAborted();

    const deployment = { apiUrl: urls.api, appId: teamsAppId };
    const hot = dev ? await (await import('./web/dev.ts')).devPages(deployment, web.server) : undefined;
    const pages = hot?.pages ?? builtPages(deployment);
    if (hot) closing.add(hot.close);
    const rebuilding = dev ? await (await import('./rebuild.ts')).rebuildApi(say) : undefined;
    if (rebuilding) closing.add(rebuilding.close);
    signal?.throwIfAborted();

    const storage = await startStorage(join(folder, 'storage'), microsoft365.nextPort, (pid) =>
      lock.tell({ storage: pid }),
    );
    closing.add(storage.stop);
    lock.tell({ connectionString: storage.connectionString });
    signal?.throwIfAborted();
    const log = openLog(join(folder, 'api.log'), say);
    closing.add(log.close);
    const api = await startApi({
      appFolder: app.folder,
      bundle: app.bundle,
      port: apiPort,
      origin: frame,
      say: log.write,
      settings: {
        AzureWebJobsStorage: storage.connectionString,
        DATA_STORAGE: storage.connectionString,
        TENANT_ID: tenantId,
        API_CLIENT_ID: audience,
        ENTRA_AUTHORITY: urls.entra,
        GRAPH_URL: urls.graph,
        GRAPH_CLIENT_SECRET: password,
        KEY_FILE: join(folder, 'keys', 'wrapping-key'),
        TEAMS_APP_ID: teamsAppId,
      },
    });
    closing.add(api.stop);
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
    const waitingUntil = nextNotification(storage.connectionString, clock.now);
    const stop = closing.end;
    const known = { urls, tenantId, audience, appId: teamsAppId, people, teams, mediatorIds };
    const world: World = { ...known, processes, connectionString: storage.connectionString, moveClock, stop };

    const describe = async () => ({ ...known, people: people.map(told), ...time(), processes: await processes() });
    web.show(pages, controls({ describe, time, waitingUntil, moveClock }), host);
    await healthy(api.url, signal);
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
    await closing.end();
    throw error;
  }
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
