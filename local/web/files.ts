// Files of a built folder over HTTP: compressed as they were built, cached by the hash in their names.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.map', '.webmanifest']);
/** The hash that Vite puts into a name. */
const hashed = /[-.][\w-]{8,}\.\w+$/;
const forEver = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

export interface File {
  type: string;
  cache: string;
  etag: string;
  /** By content encoding. */
  bodies: { br?: Buffer; gzip?: Buffer; identity: Buffer };
}

const etagOf = (body: Buffer) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const readIfThere = (path: string) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/** Reads a file of `folder`, and what the build compressed of it; undefined when there is none. */
const read = (folder: string, name: string): File | undefined => {
  const path = join(folder, normalize(name));
  if (!path.startsWith(folder + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const identity = readFileSync(path);
  const extension = extname(path);
  const [br, gzip] = compressible.has(extension) ? [readIfThere(`${path}.br`), readIfThere(`${path}.gz`)] : [];
  return {
    type: types[extension] ?? 'application/octet-stream',
    cache: hashed.test(name) ? forEver : askAgain,
    etag: etagOf(identity),
    bodies: { identity, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) },
  };
};

/** The files of a built folder, each read once. */
export const filesOf = (folder: string) => {
  const known = new Map<string, File | undefined>();
  return (name: string): File | undefined => {
    if (!known.has(name)) known.set(name, read(folder, name));
    return known.get(name);
  };
};

/** A page made at start, compressed once. */
export const pageOf = (text: string): File => {
  const identity = Buffer.from(text, 'utf8');
  const bodies = { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity) };
  return { type: types['.html'] ?? '', cache: askAgain, etag: etagOf(identity), bodies };
};

const encodingFor = (accepted: string, { br, gzip }: File['bodies']) => {
  const names = accepted.split(',').map((part) => part.trim().split(';')[0]);
  if (br && names.includes('br')) return 'br';
  return gzip && names.includes('gzip') ? 'gzip' : 'identity';
};

export const sendFile = (
  request: IncomingMessage,
  response: ServerResponse,
  file: File,
  headers: Record<string, string> = {},
) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const encoding = encodingFor(`${request.headers['accept-encoding'] ?? ''}`, file.bodies);
  const etag = encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`);
  response.setHeader('cache-control', file.cache);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const body = file.bodies[encoding] ?? file.bodies.identity;
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-type': file.type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
};
