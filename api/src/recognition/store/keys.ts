import { isId, keyedHash, newestFirstKey, newestFirstTime, timeOf } from '../../platform/ids.ts';
import { Refused } from '../../platform/refused.ts';
import type { Walk } from '../../platform/storage/walk.ts';

export const wallsTable = 'walls';

/** One wall, one partition. Channel ids hold no character that a key may not have. */
export const wallPartition = (tenantId: string, channelId: string): string => `${tenantId}|${channelId}`;
export const channelOf = (partition: string): string => partition.slice(partition.indexOf('|') + 1);

/** What a card and everything beside it share in their keys; sorts the newest first. */
export const suffixOf = newestFirstKey;
export const idOfSuffix = (suffix: string): string => suffix.slice(suffix.indexOf('_') + 1);

const truthPrefix = 't_';
export const truthKey = (id: string): string => `${truthPrefix}${id}`;
export const idOfTruth = (rowKey: string): string => rowKey.slice(truthPrefix.length);
/** The posts of all walls, by their keys. */
export const allPosts: Walk = {
  table: wallsTable,
  filter: `RowKey ge '${truthPrefix}' and RowKey lt '${truthPrefix}~'`,
  select: [],
};
export const cardPrefix = 'c_';
export const cardKey = (id: string): string => `${cardPrefix}${suffixOf(id)}`;

/** Value ids are any text; in a key they are sixteen hexadecimal digits. */
const valueKey = (valueId: string): string => keyedHash(new Uint8Array(), valueId).slice(0, 16);

/** The list that a filter reads: all cards, those of a value, of a person (thanked or author), or of both. */
export const listPrefix = ({ value, person }: { readonly value?: string; readonly person?: string }): string => {
  if (person !== undefined && value !== undefined) return `pv_${person}_${valueKey(value)}_`;
  if (person !== undefined) return `p_${person}_`;
  return value !== undefined ? `v_${valueKey(value)}_` : cardPrefix;
};

/** Changes with every change of a card. */
export const versionKey = 'version';

export const reactionPrefix = (id: string): string => `r_${suffixOf(id)}_`;
export const reactionKey = (id: string, personId: string): string => `${reactionPrefix(id)}${personId}`;

/** Reactions and comments of all walls, by their keys. */
export const allResponses = (of: 'reactions' | 'comments'): Walk => {
  const prefix = of === 'reactions' ? 'r_' : 'k_';
  return { table: wallsTable, filter: `RowKey ge '${prefix}' and RowKey lt '${prefix}~'`, select: ['authorId'] };
};
/** What the key of a response says: its card, and the person of a reaction or the id of a comment. */
export const partsOfResponse = (rowKey: string): { readonly id: string; readonly of: string } => {
  const [, , id = '', of = ''] = rowKey.split('_');
  return { id, of };
};

export const commentPrefix = (id: string): string => `k_${suffixOf(id)}_`;
export const commentKey = (id: string, commentId: string): string => `${commentPrefix(id)}${commentId}`;

/** Whom somebody has thanked, private recognitions included; read for that person alone. */
export const givenPrefix = (authorId: string): string => `given_${authorId}_`;

/** What the cards of one day (UTC) come to. */
export const dayKey = (at: Date): string => `day_${at.toISOString().slice(0, 10)}`;
/** The moment in the key of a card. */
export const timeOfCard = (rowKey: string): Date => new Date(timeOf(idOfSuffix(rowKey.slice(cardPrefix.length))));

/** What somebody asked the owners to look at; the person is a keyed hash. */
export const reportPrefix = (id: string): string => `report_${suffixOf(id)}_`;
export const reportKey = (id: string, reporter: string): string => `${reportPrefix(id)}${reporter}`;

/** The owners' lists: what is to be looked at, and what they have hidden. */
export type OwnersList = 'open' | 'hidden';
export const ownersPrefix = (list: OwnersList): string => `${list}_`;

/** @throws Refused `malformed` unless this is a suffix that a list gave as its cursor */
export const checkedSuffix = (suffix: string): string => {
  if (/^[0-9a-f]{12}_/.test(suffix) && isId(idOfSuffix(suffix))) return suffix;
  throw new Refused('malformed', 'The cursor is not one that this list gave.', {
    errors: [{ path: 'cursor', message: 'unknown cursor' }],
  });
};

/** Sorts behind every key that goes on with an id, and before the next moment. */
const end = '~';
/** Sorts right behind a complete key. */
const behind = '!';

/** The part of a list that was posted from `from` to `to` (both included) and lies behind `after`. */
export const rangeOf = (
  prefix: string,
  { from, to, after }: { readonly from?: Date; readonly to?: Date; readonly after?: string },
): { readonly from: string; readonly to: string } => {
  const newest = to ? newestFirstTime(to.getTime()) : '';
  const start = after !== undefined && after >= newest ? `${after}${behind}` : newest;
  return { from: `${prefix}${start}`, to: `${prefix}${from ? newestFirstTime(from.getTime()) : ''}${end}` };
};
