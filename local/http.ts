// The little HTTP that the stand-ins and the local web server need: a table of routes, JSON in and out, CORS for one origin.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A request as a route sees it; the body is read when it is asked for. */
export interface Call {
  method: string;
  url: URL;
  /** Named groups of the route's pattern, percent-decoded. */
  params: Record<string, string>;
  headers: IncomingMessage['headers'];
  text(): Promise<string>;
  /** The body as JSON; throws `BadBody` when it is none. */
  json(): Promise<unknown>;
}

export interface Reply {
  /** 200 when left out; 0 drops the connection instead of answering. */
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  body?: string | Buffer;
}

export type Answer = (call: Call) => Reply | Promise<Reply>;
export type Route = readonly [method: string, path: RegExp, answer: Answer];

export class BadBody extends Error {}

const largest = 4 * 1024 * 1024;

const readText = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largest) throw new BadBody(`The body is larger than ${largest} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadBody('The body is not JSON.');
  }
};

/** What a request asks for, or undefined when no route has its path; a wrong method is answered with 405. */
const find = (
  routes: readonly Route[],
  method: string,
  path: string,
): { answer: Answer; params: Call['params'] } | undefined => {
  const allowed = new Set<string>();
  for (const [routeMethod, pattern, answer] of routes) {
    const match = pattern.exec(path);
    if (!match) continue;
    if (routeMethod === method || (method === 'HEAD' && routeMethod === 'GET')) {
      const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
      return { answer, params: Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)])) };
    }
    allowed.add(routeMethod);
  }
  if (!allowed.size) return undefined;
  return { answer: () => ({ status: 405, headers: { allow: [...allowed].join(', ') } }), params: {} };
};

const send = (response: ServerResponse, { status = 200, headers = {}, json, body }: Reply) => {
  if (status === 0) return void response.destroy();
  const payload = json === undefined ? body : JSON.stringify(json);
  if (json !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status, payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) });
  response.end(response.req.method === 'HEAD' ? undefined : payload);
};

const allowFrom = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-expose-headers': 'date, retry-after',
  'access-control-max-age': '600',
  vary: 'origin',
});

export interface Served {
  routes: readonly Route[];
  /** Asked before the route, for every request but a preflight; a reply ends the matter. */
  before?: (call: Call) => Reply | undefined | Promise<Reply | undefined>;
  /** Turns what a route threw into an answer. */
  onError(error: unknown): Reply;
  notFound(call: Call): Reply | undefined | Promise<Reply | undefined>;
  /** The origin whose pages may read the answers. */
  origin?: () => string;
  /** Milliseconds since 1970, for the `Date` header. */
  now?: () => number;
}

/** Answers true when it has answered, false when `notFound` left the request to somebody else. */
export const serve =
  (served: Served) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { routes, before, onError, notFound, origin, now } = served;
    if (now) {
      response.sendDate = false;
      response.setHeader('date', new Date(now()).toUTCString());
    }
    if (origin && request.headers.origin === origin()) {
      for (const [name, value] of Object.entries(allowFrom(origin()))) response.setHeader(name, value);
      if (request.method === 'OPTIONS') {
        send(response, { status: 204 });
        return true;
      }
    }
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      let text: Promise<string> | undefined;
      const once = () => (text ??= readText(request));
      const { method = 'GET', headers } = request;
      const call: Call = { method, url, params: {}, headers, text: once, json: async () => parse(await once()) };
      const early = await before?.(call);
      const found = early ? undefined : find(routes, method, url.pathname);
      const reply = early ?? (found ? await found.answer({ ...call, params: found.params }) : await notFound(call));
      if (!reply) return false;
      send(response, reply);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else send(response, onError(error));
    }
    return true;
  };

/** The same as a listener for `createServer`, where nobody else answers. */
export const listener = (served: Served): RequestListener => {
  const answer = serve(served);
  return (request, response) => void answer(request, response);
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
