// Answers the same JSON with and without looking at a token, and tells what its own processor time was.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenCheck } from '../../api/src/platform/token.ts';

const [tenantId = '', clientId = '', entraAuthority = ''] = process.argv.slice(2);
const verify = tokenCheck({ tenantId, clientId, entraAuthority });
const body = JSON.stringify({
  items: Array.from({ length: 20 }, (_, n) => ({ n, text: 'A line of words. '.repeat(5) })),
});

const server = createServer(async (request, response) => {
  if (request.url === '/token') await verify(request.headers.authorization ?? null, new Date());
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ microseconds: user + system });
});
process.on('disconnect', () => process.exit(0));
