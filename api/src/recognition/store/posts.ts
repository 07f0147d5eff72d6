import type { Tables } from '../../platform/storage/tables.ts';
import type { Decision, Post, Recipient } from '../rules/post.ts';
import { channelOf, truthKey, wallsTable } from './keys.ts';
import { type WordsRow, wordsOf, wordsRow } from './words.ts';

interface TruthRow extends WordsRow {
  readonly recipients: string;
  readonly isReported: boolean;
  /** Empty until an owner decides something. */
  readonly decision: string;
}

/** What is left of a deleted post until its responses are swept: who has it in a list, and nothing of it. */
interface GoneRow {
  readonly goneFor: string;
}

export const truthRow = (post: Post): TruthRow => ({
  ...wordsRow(post),
  recipients: JSON.stringify(post.recipients),
  isReported: post.isReported ?? false,
  decision: post.decision ? JSON.stringify(post.decision) : '',
});

const decisionOf = (text: string): Decision => {
  const kept = JSON.parse(text) as Omit<Decision, 'at'> & { readonly at: string };
  return { ...kept, at: new Date(kept.at) };
};

export const goneRow = ({ author, recipients }: Post): GoneRow => ({
  goneFor: [author, ...recipients].map(({ id }) => id).join(','),
});

export interface KeptPost {
  readonly post: Post;
  readonly etag: string;
}

export const readPost = async (tables: Tables, partition: string, id: string): Promise<KeptPost | undefined> => {
  const row = await tables.get<TruthRow | GoneRow>(wallsTable, partition, truthKey(id));
  if (!row || 'goneFor' in row) return undefined;
  const recipients = JSON.parse(row.recipients) as Recipient[];
  const post: Post = {
    ...wordsOf(row, id, channelOf(partition)),
    recipients,
    ...(row.isReported && { isReported: true }),
    ...(row.decision && { decision: decisionOf(row.decision) }),
  };
  return { post, etag: row.etag };
};

/** Who was concerned by a deleted post; undefined when it is there, or swept. */
export const concernedBy = async (tables: Tables, partition: string, id: string): Promise<string[] | undefined> => {
  const row = await tables.get<TruthRow | GoneRow>(wallsTable, partition, truthKey(id));
  return row && 'goneFor' in row ? row.goneFor.split(',') : undefined;
};
