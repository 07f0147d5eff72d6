// Ports: the wanted one, or the next that is free. Servers bind both loopback addresses, because `localhost` is either.
import { createServer, type Server } from 'node:http';
import { Trouble } from './trouble.ts';

const highest = 65_535;

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => reject(error);
    server.once('error', fail);
    server.listen({ port, host, exclusive: true }, () => {
      server.removeListener('error', fail);
      resolve();
    });
  });

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
const isTaken = (error: unknown) => ['EADDRINUSE', 'EACCES'].includes(codeOf(error));

/** Listens on 127.0.0.1 at the first free port from `first` on, and gives that port. */
export const listenFrom = async (server: Server, first: number): Promise<number> => {
  for (let port = first; port <= highest; port++) {
    if (await isFree(port, '::1')) {
      try {
        await listen(server, port, '127.0.0.1');
        return port;
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
  }
  throw new Trouble(`No port is free from ${first} on.`);
};

const isFree = async (port: number, host: string) => {
  const probe = createServer();
  try {
    await listen(probe, port, host);
    return true;
  } catch (error) {
    // A machine without IPv6 has nothing there to be taken.
    return !isTaken(error);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
};

/** The first free port from `first` on, for a program of its own to listen on; it may be gone a moment later. */
export const freePort = async (first: number): Promise<number> => {
  const probe = createServer();
  try {
    return await listenFrom(probe, first);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
};

/** Also answers on `[::1]`, which `localhost` means to some clients; a machine without IPv6 does without. */
export const alsoOnIpv6 = async (server: Server, port: number): Promise<void> => {
  await listen(server, port, '::1').catch(() => undefined);
};

/** Ends a server and the connections that are still open on it. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
