import { timeOf } from '../../platform/ids.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { startingWith, type Tables } from '../../platform/storage/tables.ts';
import type { Given } from '../rules/fairness.ts';
import type { Post } from '../rules/post.ts';
import { givenPrefix, idOfSuffix, suffixOf, wallsTable } from './keys.ts';

interface GivenRow {
  readonly to: string;
}

const keyOf = ({ id, author }: Post): string => `${givenPrefix(author.id)}${suffixOf(id)}`;

/** The row by which its author's thanks are found, whatever its recipients decide; an achievement thanks nobody. */
export const given = (post: Post): Change[] => {
  if (post.kind === 'achievement') return [];
  const row: GivenRow = { to: post.recipients.map(({ id }) => id).join(',') };
  return [{ do: 'create', rowKey: keyOf(post), row }];
};

export const givenNoMore = (post: Post): Change[] =>
  post.kind === 'achievement' ? [] : [{ do: 'remove', rowKey: keyOf(post) }];

/** The newest thanks of one person, in one range. */
export const readGiven = async (
  tables: Tables,
  partition: string,
  authorId: string,
  limit: number,
): Promise<Given[]> => {
  const prefix = givenPrefix(authorId);
  const rows = await tables.list<GivenRow>(wallsTable, partition, { ...startingWith(prefix), limit });
  return rows.map(({ rowKey, to }) => ({
    at: new Date(timeOf(idOfSuffix(rowKey.slice(prefix.length)))),
    to: to.split(',').filter(Boolean),
  }));
};
