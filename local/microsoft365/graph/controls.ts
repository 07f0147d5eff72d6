// The stand-in's own interface, for people and tests: what was accepted, and faults on request.
import type { Route } from '../../http.ts';
import { faultIn } from './faults.ts';
import { badRequest } from './problem.ts';
import type { GraphWorld } from './world.ts';

export const controlRoutes = ({ feed, faults }: GraphWorld): Route[] => [
  [
    'GET',
    /^\/local\/notifications$/,
    ({ url }) => ({ json: feed.list(url.searchParams.get('userId')?.toLowerCase()) }),
  ],
  ['GET', /^\/local\/faults$/, () => ({ json: faults.list() })],
  [
    'POST',
    /^\/local\/faults$/,
    async ({ json }) => {
      const fault = faultIn(await json());
      if (!fault) throw badRequest('A fault is {pathPattern, status (0 or 400 to 599), retryAfterSeconds?, times?}.');
      faults.add(fault);
      return { status: 201, json: faults.list() };
    },
  ],
  [
    'DELETE',
    /^\/local\/faults$/,
    () => {
      faults.clear();
      return { status: 204 };
    },
  ],
];
