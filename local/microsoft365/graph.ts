// The Graph stand-in: the calls that the app makes, with Graph's own refusals, limits and paging.
import { createServer, type Server } from 'node:http';
import type { JWTPayload } from 'jose';
import type { Clock } from '../clock.ts';
import { BadBody, type Call, listener, type Reply } from '../http.ts';
import { messageOf } from '../trouble.ts';
import { graphAudience } from './entra/grant.ts';
import type { Keys } from './entra/keys.ts';
import { controlRoutes } from './graph/controls.ts';
import { createFaults } from './graph/faults.ts';
import { createFeed, type Feed } from './graph/feed.ts';
import { createLimits } from './graph/limits.ts';
import { notificationRoutes } from './graph/notifications.ts';
import { photoRoutes } from './graph/photos.ts';
import { badRequest, GraphProblem, problemReply } from './graph/problem.ts';
import { teamRoutes } from './graph/teams.ts';
import { userRoutes } from './graph/users.ts';

export interface GraphOptions {
  clock: Clock;
  keys: Keys;
  /** Where the activity feeds are kept. */
  feedFile: string;
  /** The address of this server without a trailing slash; known only when its port is. */
  base(): string;
  /** The origin of the page that reads the feeds. */
  origin(): string;
  /** Published limits are kept unless a benchmark asks for none. */
  limited?: boolean;
}

export interface Graph {
  server: Server;
  feed: Feed;
}

const refusedToken = (message: string) =>
  new GraphProblem(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate': 'Bearer realm="", authorization_uri=""',
  });

export const createGraph = ({ clock, keys, feedFile, base, origin, limited = true }: GraphOptions): Graph => {
  const feed = createFeed(feedFile);
  const faults = createFaults();
  const world = { clock, base, feed, faults, limits: createLimits(clock.now, limited) };
  const expiry = new WeakMap<Call['headers'], number>();

  /** Only the app itself calls Graph, with a token of its own for Graph. */
  const authenticate = async ({ headers }: Call) => {
    const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
    if (!token) throw refusedToken('Access token is empty.');
    let claims: JWTPayload;
    try {
      claims = await keys.verify(token, clock.now());
    } catch {
      throw refusedToken('Lifetime validation failed, the token is expired, or its signature is invalid.');
    }
    if (claims.aud !== graphAudience) throw refusedToken('Access token validation failure. Invalid audience.');
    if (claims.idtyp !== 'app')
      throw new GraphProblem(403, 'Forbidden', 'This stand-in knows the app, and no delegated calls.');
    expiry.set(headers, claims.exp ?? 0);
  };

  const before = async (call: Call): Promise<undefined> => {
    const { pathname, search } = call.url;
    if (pathname.startsWith('/local/')) return;
    faults.meet(decodeURIComponent(pathname) + search);
    await authenticate(call);
    world.limits.spend('other');
  };

  const onError = (error: unknown): Reply => {
    if (error instanceof GraphProblem) return problemReply(error, clock.now());
    if (error instanceof BadBody) return problemReply(badRequest(error.message), clock.now());
    return problemReply(new GraphProblem(500, 'InternalServerError', messageOf(error)), clock.now());
  };

  const secondsLeft = ({ headers }: Call) => (expiry.get(headers) ?? 0) - clock.now() / 1000;
  const routes = [
    ...controlRoutes(world),
    ...userRoutes(world),
    ...photoRoutes(),
    ...teamRoutes(world),
    ...notificationRoutes(world, secondsLeft),
  ];
  const unknown = ({ url }: Call): Reply =>
    problemReply(
      new GraphProblem(400, 'BadRequest', `Resource not found for the segment '${url.pathname}'.`),
      clock.now(),
    );

  return {
    feed,
    server: createServer(listener({ routes, before, onError, notFound: unknown, origin, now: clock.now })),
  };
};
