// The HTTP trigger: one server, every request handed to its function through the library.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Triggered } from './core.ts';
import { cors } from './cors.ts';
import type { Invoke } from './invoke.ts';
import type { Cookie, HttpData, Nullable } from './protocol.ts';
import { createRoutes } from './routes.ts';

/** The app has a limit of its own, far below; this one only keeps a runaway upload out of memory. */
const largestBody = 30 * 1024 * 1024;

class TooLarge extends Error {}

const readBody = async (request: IncomingMessage) => {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestBody) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const nullable = (values: Record<string, string | string[] | undefined>) => {
  const result: Record<string, Nullable> = {};
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) result[name] = { value: Array.isArray(value) ? value.join(', ') : value };
  }
  return result;
};

const setCookie = ({ name, value, path, domain, httpOnly, secure, sameSite }: Cookie) =>
  [
    `${name}=${value}`,
    path?.value ? `Path=${path.value}` : '',
    domain?.value ? `Domain=${domain.value}` : '',
    httpOnly?.value ? 'HttpOnly' : '',
    secure?.value ? 'Secure' : '',
    sameSite && sameSite !== 'none' ? `SameSite=${sameSite === 'explicitNone' ? 'None' : sameSite}` : '',
  ]
    .filter(Boolean)
    .join('; ');

const answer = (response: ServerResponse, http: HttpData | undefined) => {
  if (!http) return void response.writeHead(204).end();
  for (const [name, value] of Object.entries(http.headers ?? {})) response.setHeader(name, value);
  if (http.cookies?.length) response.setHeader('set-cookie', http.cookies.map(setCookie));
  const body = http.body?.bytes ?? http.body?.string ?? '';
  response.writeHead(Number(http.statusCode), body.length ? { 'content-length': Buffer.byteLength(body) } : {});
  response.end(body);
};

const refuse = (response: ServerResponse, status: number, headers: Record<string, string> = {}) => {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { ...headers, 'content-length': 0 }).end();
};

export const createHttp = (
  invoke: Invoke,
  triggers: readonly Triggered[],
  routePrefix: string,
  origin: string,
): Server => {
  const routes = createRoutes<Triggered>();
  const prefix = routePrefix ? `/${routePrefix}/` : '/';
  for (const triggered of triggers) {
    const { methods = ['GET', 'POST'], route = triggered.registered.metadata.name } = triggered.binding;
    routes.add(
      methods.map((method) => method.toUpperCase()),
      `${prefix}${route}`,
      triggered,
    );
  }

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    // Node dates answers by a clock of its own, which does not know that the app's was moved.
    response.sendDate = false;
    response.setHeader('date', new Date().toUTCString());
    if (cors(request, response, origin)) return;
    const { method = 'GET', url = '/', headers } = request;
    const [path = '/'] = url.split('?', 1);
    // Calls written by hand may leave the prefix out.
    const found = routes.find(method, path.startsWith(prefix) ? path : `${prefix}${path.slice(1)}`);
    if (found.kind === 'none') return refuse(response, 404);
    if (found.kind === 'other-method') return refuse(response, 405, { allow: found.allowed.join(', ') });
    const body = await readBody(request);
    const http: HttpData = {
      method,
      url: `http://${headers.host ?? 'localhost'}${url}`,
      nullableHeaders: nullable(headers),
      nullableParams: nullable(found.params),
      ...(body.length ? { body: { bytes: body } } : {}),
    };
    const result = await invoke(found.value, { http });
    answer(response, result.returnValue?.http);
  };

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (error instanceof TooLarge) return refuse(response, 413, { connection: 'close' });
      if (error instanceof URIError) return refuse(response, 400);
      // A connection that its client gave up is no fault of the app.
      if (!request.destroyed || request.complete) console.error(error);
      refuse(response, 500);
    });
  });
};
