// What the platform does for a Function App with one allowed origin: answers preflights and marks the answers.
import type { IncomingMessage, ServerResponse } from 'node:http';

const requestHeaders = 'authorization, content-type, idempotency-key, if-match, if-none-match';
const methods = 'GET, POST, PUT, PATCH, DELETE';

/** True when the request was a preflight and is answered. */
export const cors = (request: IncomingMessage, response: ServerResponse, origin: string): boolean => {
  const isAllowed = request.headers.origin === origin;
  if (request.headers.origin) response.setHeader('vary', 'Origin');
  if (isAllowed) response.setHeader('access-control-allow-origin', origin);
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', methods);
    response.setHeader('access-control-allow-headers', requestHeaders);
    response.setHeader('access-control-max-age', '600');
  }
  response.writeHead(204).end();
  return true;
};
