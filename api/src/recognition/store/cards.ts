import { ReactionKind } from '../../contract/shapes/recognition.ts';
import type { Change } from '../../platform/storage/commit.ts';
import type { Stored, Tables } from '../../platform/storage/tables.ts';
import type { Card, Named, Post } from '../rules/post.ts';
import { after, countsOf, packed, packedAtMost, type Reactors, type Toggle, unpacked } from '../rules/reactions.ts';
import { shownOf } from '../rules/visibility.ts';
import { cardKey, cardPrefix, channelOf, idOfSuffix, wallsTable } from './keys.ts';
import { type WordsRow, wordsOf, wordsRow } from './words.ts';

/**
 * Everything that a page of the wall shows. Reactions are counted from their own rows, at most seconds later; until then the
 * latest toggles are found in properties of their own (`recent_clap_7`), which concurrent writers of one card share out.
 */
export interface CardRow extends WordsRow {
  readonly people: string;
  readonly reactors: string;
  /** Empty unless there are more reactors than a property holds. */
  readonly crowdedCounts: string;
  readonly commentCount: number;
}

const recent = 'recent_';
const slots = 32;
const slotOf = (personId: string): number => Number.parseInt(personId.slice(0, 2), 16) % slots;

/** The property in which a card shows a toggle before it is counted. Two people may share one: then the earlier waits its count. */
export const recentToggle = ({ personId, kind, isOn }: Toggle): Record<string, string> => ({
  [`${recent}${kind}_${slotOf(personId)}`]: `${personId}${isOn ? '+' : '-'}`,
});

const recentToggles = (row: object): Toggle[] =>
  Object.entries(row).flatMap(([name, value]) => {
    if (!name.startsWith(recent)) return [];
    const kind = ReactionKind.options.find((known) => name.startsWith(known, recent.length));
    return kind && typeof value === 'string' ? [{ personId: value.slice(0, -1), kind, isOn: value.endsWith('+') }] : [];
  });

const wordsOfCard = (post: Post) => ({
  ...wordsRow(post),
  people: JSON.stringify(shownOf(post).map(({ id, name }): Named => ({ id, name }))),
});

export const newCard = (post: Post): Change => {
  const row: CardRow = { ...wordsOfCard(post), reactors: '', crowdedCounts: '', commentCount: 0 };
  return { do: 'create', rowKey: cardKey(post.id), row };
};

/** Other words or names on a card that is there; its responses stay as they are. */
export const changedCard = (post: Post): Change => ({
  do: 'merge',
  rowKey: cardKey(post.id),
  row: wordsOfCard(post),
});

/** Everything counted anew. It replaces the row, so that toggles which are counted now take no room any more. */
export const countedCard = (row: Stored<CardRow>, reactors: Reactors, commentCount: number): Change => {
  const { teamId, kind, authorId, authorName, everyone, value, message, effect, editedAt, people } = row;
  const counted: CardRow = {
    ...{ teamId, kind, authorId, authorName, everyone, value, message, effect, editedAt, people },
    reactors: packed(reactors),
    crowdedCounts: reactors.size > packedAtMost ? JSON.stringify(countsOf(reactors)) : '',
    commentCount,
  };
  return { do: 'replace', rowKey: row.rowKey, row: counted, etag: row.etag };
};

export const cardOf = (row: Stored<CardRow>, partition: string): Card => {
  const reactors = after(unpacked(row.reactors), recentToggles(row));
  return {
    ...wordsOf(row, idOfSuffix(row.rowKey.slice(cardPrefix.length)), channelOf(partition)),
    people: JSON.parse(row.people) as Named[],
    reactors,
    counts: row.crowdedCounts ? (JSON.parse(row.crowdedCounts) as Record<string, number>) : countsOf(reactors),
    isCrowded: row.crowdedCounts !== '',
    commentCount: row.commentCount,
  };
};

export const readCardRow = (tables: Tables, partition: string, id: string): Promise<Stored<CardRow> | undefined> =>
  tables.get<CardRow>(wallsTable, partition, cardKey(id));
