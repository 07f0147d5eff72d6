// /users/{id}/photo: a portrait for those who have one, in Graph's sizes.
import type { Call, Route } from '../../http.ts';
import { lookOf } from './looks.ts';
import { portrait } from './portrait.ts';
import { badRequest, GraphProblem } from './problem.ts';
import { userIn } from './users.ts';

const sizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const usualSize = 240;

export const photoRoutes = (): Route[] => {
  const drawn = new Map<string, Buffer>();

  const photo = (params: Call['params'], size: number) => {
    const { id } = userIn(params);
    const look = lookOf(id);
    if (!look)
      throw new GraphProblem(
        404,
        'ImageNotFound',
        "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
      );
    const key = `${id} ${size}`;
    const body = drawn.get(key) ?? portrait(id, look, size);
    drawn.set(key, body);
    return { headers: { 'content-type': 'image/png' }, body };
  };

  return [
    ['GET', /^\/v1\.0\/users\/(?<user>[^/]+)\/photo\/\$value$/, ({ params }) => photo(params, usualSize)],
    [
      'GET',
      /^\/v1\.0\/users\/(?<user>[^/]+)\/photos\/(?<size>\d+)x\d+\/\$value$/,
      ({ params }) => {
        const size = Number(params.size);
        if (!sizes.includes(size)) throw badRequest(`There are no photos of ${size} pixels.`);
        return photo(params, size);
      },
    ],
  ];
};
