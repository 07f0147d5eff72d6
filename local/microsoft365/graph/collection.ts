// OData lists as Graph gives them: pages with a link to the next one, and a choice of properties.
import { badRequest } from './problem.ts';

export interface Page {
  '@odata.context': string;
  '@odata.nextLink'?: string;
  value: unknown[];
}

export interface Paging {
  /** Items on a page when the caller does not say, and at most. */
  usual: number;
  most: number;
}

/** One page of a list, by `$top` and the link's `$skiptoken`; `base` is the address of Graph. */
export const pageOf = (items: readonly unknown[], url: URL, base: string, { usual, most }: Paging): Page => {
  const asked = url.searchParams.get('$top');
  const top = asked === null ? usual : Number(asked);
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw badRequest(`Invalid page size specified: '${asked}'. Must be between 1 and ${most} inclusive.`);
  const token = url.searchParams.get('$skiptoken');
  const from = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8').replace('from:', ''));
  if (!Number.isInteger(from)) throw badRequest('The skip token is not valid.');
  const page: Page = { '@odata.context': `${base}/v1.0/$metadata`, value: items.slice(from, from + top) };
  if (from + top >= items.length) return page;
  const next = new URL(`${base}${url.pathname}${url.search}`);
  next.searchParams.set('$skiptoken', Buffer.from(`from:${from + top}`).toString('base64url'));
  return { ...page, '@odata.nextLink': next.href };
};

/** The properties that `$select` names, or all of them. */
export const select = (item: Record<string, unknown>, url: URL): Record<string, unknown> => {
  const names = url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (!names) return item;
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => names.includes(name) || name.startsWith('@odata.')),
  );
};
