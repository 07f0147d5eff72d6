// The one address that people open: the Teams frame, the tab, and the controls of this world.
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Pages } from './built.ts';

/** Paths are compared in one form, so that a second spelling of a path reaches nothing else. */
const pathOf = (url: string) => {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
};

const isPage = ({ headers }: IncomingMessage) => `${headers.accept ?? ''}`.includes('text/html');

export interface WebServer {
  server: Server;
  /** The same on the other loopback address. */
  also: Server;
  /** Before this there is nothing to show. */
  show(pages: Pages, controls: (request: IncomingMessage, response: ServerResponse) => unknown, host: string): void;
}

export const createWebServer = (): WebServer => {
  let listener: RequestListener = (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
  const options = { keepAliveTimeout: 30_000 };
  const handle: RequestListener = (request, response) => listener(request, response);
  const server = createServer(options, handle);
  const also = createServer(options, handle);
  // Hot reload listens on the one server only.
  also.on('upgrade', (...upgrade) => server.emit('upgrade', ...upgrade));
  return {
    server,
    also,
    show: (pages, controls, host) => {
      listener = (request, response) => {
        const path = pathOf(request.url ?? '/');
        if (path === undefined) return void response.writeHead(400).end();
        if (path.startsWith('/local/')) return void controls(request, response);
        if (request.method !== 'GET' && request.method !== 'HEAD')
          return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
        // The API allows the tab's one origin: a page opened under another name of this machine moves there.
        if (request.headers.host !== host && isPage(request))
          return void response.writeHead(307, { location: `http://${host}${request.url}` }).end();
        pages(request, response, path);
      };
    },
  };
};
