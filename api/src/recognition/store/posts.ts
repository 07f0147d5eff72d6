import type { Value } from '../../contract/shapes/organisation.ts';
import { timeOf } from '../../platform/ids.ts';
import type { Stored, Tables } from '../../platform/storage/tables.ts';
import type { Card, Named, Post, Recipient } from '../rules/post.ts';
import { shownOf } from '../rules/visibility.ts';
import { cardKey, cardPrefix, channelOf, idOfSuffix, truthKey, wallsTable } from './keys.ts';

/** What truth and card rows have in common. Empty texts stand for what is not there: a merge cannot clear a property. */
interface WordsRow {
  readonly teamId: string;
  readonly kind: Post['kind'];
  readonly authorId: string;
  readonly authorName: string;
  readonly everyone: boolean;
  readonly value: string;
  readonly message: string;
  readonly effect: string;
  readonly editedAt: string;
}

export interface TruthRow extends WordsRow {
  readonly recipients: string;
}

export interface CardRow extends WordsRow {
  readonly people: string;
  readonly counts: string;
  readonly commentCount: number;
  /** Somebody has ever reacted or commented. */
  readonly responded: boolean;
}

/** What is left of a deleted post until its responses are swept: who has it in a list, and nothing of it. */
interface GoneRow {
  readonly goneFor: string;
}

export const goneRow = ({ author, recipients }: Post): GoneRow => ({
  goneFor: [author, ...recipients].map(({ id }) => id).join(','),
});

const wordsRow = (post: Omit<Post, 'recipients'>): WordsRow => ({
  teamId: post.teamId,
  kind: post.kind,
  authorId: post.author.id,
  authorName: post.author.name,
  everyone: post.everyone,
  value: JSON.stringify(post.value),
  message: post.message,
  effect: post.effect ?? '',
  editedAt: post.editedAt?.toISOString() ?? '',
});

const words = (row: WordsRow, id: string, channelId: string): Omit<Post, 'recipients'> => ({
  id,
  teamId: row.teamId,
  channelId,
  kind: row.kind,
  author: { id: row.authorId, name: row.authorName },
  everyone: row.everyone,
  value: JSON.parse(row.value) as Value,
  message: row.message,
  ...(row.effect && { effect: row.effect }),
  createdAt: new Date(timeOf(id)),
  ...(row.editedAt && { editedAt: new Date(row.editedAt) }),
});

export const truthRow = (post: Post): TruthRow => ({ ...wordsRow(post), recipients: JSON.stringify(post.recipients) });

/** What of the card follows from the post; counts and responses are left as they are. */
export const cardWords = (post: Post): Omit<CardRow, 'counts' | 'commentCount' | 'responded'> => ({
  ...wordsRow(post),
  people: JSON.stringify(shownOf(post).map(({ id, name }): Named => ({ id, name }))),
});

export const cardOf = (row: Stored<CardRow>, partition: string): Card & { readonly responded: boolean } => ({
  ...words(row, idOfSuffix(row.rowKey.slice(cardPrefix.length)), channelOf(partition)),
  people: JSON.parse(row.people) as Named[],
  counts: JSON.parse(row.counts) as Record<string, number>,
  commentCount: row.commentCount,
  responded: row.responded,
});

export interface KeptPost {
  readonly post: Post;
  readonly etag: string;
}

export const readPost = async (tables: Tables, partition: string, id: string): Promise<KeptPost | undefined> => {
  const row = await tables.get<TruthRow | GoneRow>(wallsTable, partition, truthKey(id));
  if (!row || 'goneFor' in row) return undefined;
  const recipients = JSON.parse(row.recipients) as Recipient[];
  return { post: { ...words(row, id, channelOf(partition)), recipients }, etag: row.etag };
};

/** Who was concerned by a deleted post; undefined when it is there, or swept. */
export const concernedBy = async (tables: Tables, partition: string, id: string): Promise<string[] | undefined> => {
  const row = await tables.get<TruthRow | GoneRow>(wallsTable, partition, truthKey(id));
  return row && 'goneFor' in row ? row.goneFor.split(',') : undefined;
};

export const readCard = async (tables: Tables, partition: string, id: string) => {
  const row = await tables.get<CardRow>(wallsTable, partition, cardKey(id));
  return row && { card: cardOf(row, partition), etag: row.etag };
};
