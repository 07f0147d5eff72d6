import type { Value } from '../../contract/shapes/organisation.ts';
import { timeOf } from '../../platform/ids.ts';
import type { Post, Words } from '../rules/post.ts';

/** What truth and card rows have in common. Empty texts stand for what is not there: a merge cannot clear a property. */
export interface WordsRow {
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

export const wordsRow = (post: Words): WordsRow => ({
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

/** The time of posting is in the id, the channel in the partition. */
export const wordsOf = (row: WordsRow, id: string, channelId: string): Words => ({
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
