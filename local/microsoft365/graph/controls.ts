// The stand-in's own interface, for people and tests: what was accepted, faults on request, and who is in which channel.
import type { Route } from '../../http.ts';
import { moveIn, moveOut } from '../teams.ts';
import { faultIn } from './faults.ts';
import { badRequest } from './problem.ts';
import type { GraphWorld } from './world.ts';

export const controlRoutes = ({ feed, faults }: GraphWorld): Route[] => [
  [
    'GET',
    /^\/local\/notifications$/,
    ({ url }) => ({ json: feed.list(url.searchParams.get('userId')?.toLowerCase()) }),
  ],
  [
    'PUT',
    /^\/local\/channels\/(?<channel>[^/]+)\/members\/(?<person>[^/]+)$/,
    ({ params }) => ({ status: moveIn(params.channel ?? '', params.person ?? '') ? 204 : 404 }),
  ],
  [
    'DELETE',
    /^\/local\/channels\/(?<channel>[^/]+)\/members\/(?<person>[^/]+)$/,
    ({ params }) => ({ status: moveOut(params.channel ?? '', params.person ?? '') ? 204 : 404 }),
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
