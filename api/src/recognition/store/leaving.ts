import type { Change } from '../../platform/storage/commit.ts';
import type { Tables } from '../../platform/storage/tables.ts';
import { nobody } from '../rules/leaving.ts';
import { type Kinds, kindsOf } from '../rules/reactions.ts';
import { readCardRow, recentToggle } from './cards.ts';
import { commentKey, reactionKey, wallsTable } from './keys.ts';
import { readComments, whileOnWall } from './responses.ts';

/** As many as one transaction takes beside everything else. */
const commentsAtOnce = 80;

/** Whether somebody has a reaction or a comment on this card. */
export const hasResponded = async (
  tables: Tables,
  partition: string,
  id: string,
  personId: string,
): Promise<boolean> => {
  if (await tables.get(wallsTable, partition, reactionKey(id, personId))) return true;
  return (await readComments(tables, partition, id)).some(({ author }) => author.id === personId);
};

/**
 * Takes somebody's reactions off a card, and their comments or their name off these; as much as one transaction holds, nothing
 * when nothing of theirs is left.
 */
export const responsesTaken = async (
  tables: Tables,
  partition: string,
  id: string,
  { personId, recognitions }: { readonly personId: string; readonly recognitions: 'anonymise' | 'delete' },
): Promise<Change[]> => {
  const [card, reaction, comments] = await Promise.all([
    readCardRow(tables, partition, id),
    tables.get<Kinds>(wallsTable, partition, reactionKey(id, personId)),
    readComments(tables, partition, id),
  ]);
  const theirs = comments.filter(({ author }) => author.id === personId).slice(0, commentsAtOnce);
  if (!reaction && theirs.length === 0) return [];
  const off = reaction ? kindsOf(reaction).map((kind) => recentToggle({ personId, kind, isOn: false })) : [];
  const lastCommentId = theirs.at(-1)?.id;
  const shown: Record<string, string> = Object.assign({}, ...off, lastCommentId && { lastCommentId });
  return [
    ...(card ? [whileOnWall(id, shown)] : []),
    ...(reaction ? [{ do: 'remove', rowKey: reactionKey(id, personId) } as const] : []),
    ...theirs.map(({ id: commentId }): Change => {
      const rowKey = commentKey(id, commentId);
      if (recognitions === 'delete') return { do: 'remove', rowKey };
      return { do: 'merge', rowKey, row: { authorId: nobody.id, authorName: nobody.name } };
    }),
  ];
};
