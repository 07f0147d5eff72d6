import { hash } from 'node:crypto';

/** A hash of what a viewer sees, quoted as the `ETag` header wants it. */
export const etagOf = (seen: unknown): string => `"${hash('sha256', JSON.stringify(seen), 'base64url').slice(0, 27)}"`;

/** Adds a view's own etag to it. */
export const withEtag = <View extends object>(view: View): View & { etag: string } => ({ ...view, etag: etagOf(view) });

/** Whether an `If-Match` or `If-None-Match` header names this version; quotes and `W/` are optional. */
export const matches = (header: string, etag: string): boolean => {
  const bare = (text: string) => text.trim().replace(/^W\//, '').replaceAll('"', '');
  return header.trim() === '*' || header.split(',').some((candidate) => bare(candidate) === bare(etag));
};
