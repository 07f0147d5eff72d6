import { hash } from 'node:crypto';

const bare = (text: string) => text.trim().replace(/^W\//, '').replaceAll('"', '');

/** A hash of what a viewer sees, quoted as the `ETag` header wants it. */
export const etagOf = (seen: unknown): string => `"${hash('sha256', JSON.stringify(seen), 'base64url').slice(0, 27)}"`;

/**
 * An etag of two halves: what somebody decides on, and everything they see. News that comes by itself changes the second
 * half only, so that it reaches whoever polls and makes nobody's decision stale.
 */
export const etagOfBoth = (decidedOn: unknown, seen: unknown): string =>
  `"${bare(etagOf(decidedOn))}.${bare(etagOf(seen))}"`;

/** Adds a view's own etag to it. */
export const withEtag = <View extends object>(view: View): View & { etag: string } => ({ ...view, etag: etagOf(view) });

/** Whether an `If-Match` or `If-None-Match` header names this version; quotes and `W/` are optional. */
export const matches = (header: string, etag: string): boolean => names(header, etag, bare);

/** Whether an `If-Match` header names a version on which the same is to be decided. */
export const decidesOn = (header: string, etag: string): boolean =>
  names(header, etag, (text) => bare(text).split('.')[0]);

const names = (header: string, etag: string, read: (text: string) => string | undefined): boolean =>
  header.trim() === '*' || header.split(',').some((candidate) => read(candidate) === read(etag));
