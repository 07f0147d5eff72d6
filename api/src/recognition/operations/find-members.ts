import { preferencesOf } from '../../people/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { Refused } from '../../platform/refused.ts';
import { isFound, nameOrder } from '../rules/search.ts';
import { memberView } from '../views.ts';
import { enterWall } from './wall.ts';

/** A cursor is the place in the order of names behind which the next page begins; hidden words would not survive a rename. */
const cursorOf = (order: string): string => Buffer.from(order).toString('base64url');

const orderOf = (cursor: string): string => {
  const order = Buffer.from(cursor, 'base64url').toString();
  if (cursorOf(order) === cursor) return order;
  throw new Refused('malformed', 'The cursor is not one that this list gave.', {
    errors: [{ path: 'cursor', message: 'unknown cursor' }],
  });
};

/** The channel's members by name, each with how they like to be thanked (W3). */
export const listMembers = operation('listMembers', async ({ caller, params, query }, platform) => {
  const { members } = await enterWall(platform, caller, params);
  const { search = '', cursor, limit } = query;
  const after = cursor === undefined ? '' : orderOf(cursor);
  const found = [...members.values()]
    .filter(({ displayName }) => isFound(displayName, search))
    .map((member) => ({ member, order: nameOrder(member) }))
    .filter(({ order }) => order > after)
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  const page = found.slice(0, limit);
  const choices = await preferencesOf(
    platform,
    page.map(({ member }) => member.id),
  );
  const last = page.at(-1);
  return {
    body: {
      items: page.map(({ member }) => memberView(member, choices.get(member.id)?.recognitionAudience ?? 'private')),
      nextCursor: last && found.length > limit ? cursorOf(last.order) : null,
    },
  };
});
