import { timeOf } from '../../platform/ids.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { type Stored, startingWith, type Tables } from '../../platform/storage/tables.ts';
import type { Named } from '../rules/post.ts';
import type { Kinds, Toggle } from '../rules/reactions.ts';
import { recentToggle } from './cards.ts';
import {
  cardKey,
  commentKey,
  commentPrefix,
  partsOfResponse,
  reactionKey,
  reactionPrefix,
  reportPrefix,
  wallsTable,
} from './keys.ts';

/** Fails with `gone` when the card is not on the wall (any more); sets what no other writer of the card sets. */
export const whileOnWall = (id: string, row: Record<string, string>): Change => ({
  do: 'merge',
  rowKey: cardKey(id),
  row,
});

/** One kind of one person, set or taken back: no other kind and nobody else's row is touched. */
export const reacted = (id: string, person: Named, toggle: Toggle): Change[] => [
  whileOnWall(id, recentToggle(toggle)),
  {
    do: 'put-merge',
    rowKey: reactionKey(id, person.id),
    row: { personName: person.name, [toggle.kind]: toggle.isOn },
  },
];

export interface Reaction {
  readonly person: Named;
  readonly kinds: Kinds;
}

/** Who reacted to a card, by person id; `after` is the last person of the page before. */
export const readReactions = async (
  tables: Tables,
  partition: string,
  id: string,
  { after, limit }: { readonly after?: string; readonly limit?: number } = {},
): Promise<Reaction[]> => {
  const prefix = reactionPrefix(id);
  const { from, to } = startingWith(prefix);
  const range = { from: after ? `${prefix}${after}!` : from, to, ...(limit !== undefined && { limit }) };
  const rows = await tables.list<Kinds & { personName: string }>(wallsTable, partition, range);
  return rows.map((row) => ({
    person: { id: row.rowKey.slice(prefix.length), name: row.personName },
    kinds: row,
  }));
};

interface CommentRow {
  readonly authorId: string;
  readonly authorName: string;
  readonly message: string;
}

export interface KeptComment {
  readonly id: string;
  readonly author: Named;
  readonly message: string;
  readonly createdAt: Date;
}

const commentOf = (row: Stored<CommentRow>, prefix: string): KeptComment => {
  const id = row.rowKey.slice(prefix.length);
  return {
    id,
    author: { id: row.authorId, name: row.authorName },
    message: row.message,
    createdAt: new Date(timeOf(id)),
  };
};

export const commented = (id: string, commentId: string, author: Named, message: string): Change[] => [
  whileOnWall(id, { lastCommentId: commentId }),
  {
    do: 'create',
    rowKey: commentKey(id, commentId),
    row: { authorId: author.id, authorName: author.name, message } satisfies CommentRow,
  },
];

export const uncommented = (id: string, commentId: string): Change[] => [
  whileOnWall(id, { lastCommentId: commentId }),
  { do: 'remove', rowKey: commentKey(id, commentId) },
];

/** Comments of a card, oldest first; `after` is the last one of the page before. */
export const readComments = async (
  tables: Tables,
  partition: string,
  id: string,
  { after, limit }: { readonly after?: string; readonly limit?: number } = {},
): Promise<KeptComment[]> => {
  const prefix = commentPrefix(id);
  const { from, to } = startingWith(prefix);
  const range = { from: after ? `${prefix}${after}!` : from, to, ...(limit !== undefined && { limit }) };
  return (await tables.list<CommentRow>(wallsTable, partition, range)).map((row) => commentOf(row, prefix));
};

export const countComments = async (tables: Tables, partition: string, id: string): Promise<number> =>
  (await tables.list(wallsTable, partition, { ...startingWith(commentPrefix(id)), select: ['authorId'] })).length;

export const readComment = async (
  tables: Tables,
  partition: string,
  id: string,
  commentId: string,
): Promise<KeptComment | undefined> => {
  const row = await tables.get<CommentRow>(wallsTable, partition, commentKey(id, commentId));
  return row && commentOf(row, commentPrefix(id));
};

/** What is left of a deleted post, as the changes that remove it, no more than fit in one transaction; and whose it was. */
export const leftovers = async (tables: Tables, partition: string, id: string) => {
  const some = 30;
  const read = (prefix: string) =>
    tables.list<Partial<CommentRow>>(wallsTable, partition, { ...startingWith(prefix), limit: some });
  const [reactions, comments, reports] = await Promise.all(
    [reactionPrefix(id), commentPrefix(id), reportPrefix(id)].map(read),
  );
  const responses = [...(reactions ?? []), ...(comments ?? [])];
  return {
    changes: [...responses, ...(reports ?? [])].map(({ rowKey }): Change => ({ do: 'remove', rowKey })),
    people: new Set(responses.map(({ rowKey, authorId }) => authorId ?? partsOfResponse(rowKey).of)),
  };
};
