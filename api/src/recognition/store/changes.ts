import type { Change } from '../../platform/storage/commit.ts';
import type { Post } from '../rules/post.ts';
import { isHidden, isOnWall, shownOf } from '../rules/visibility.ts';
import { changedCard, newCard } from './cards.ts';
import { given, givenNoMore } from './given.ts';
import { cardKey, listPrefix, ownersPrefix, suffixOf, truthKey } from './keys.ts';
import { goneRow, type KeptPost, truthRow } from './posts.ts';

/** Under its value, and under everybody whom the wall names. */
const wallPrefixes = (post: Post): string[] => {
  if (!isOnWall(post)) return [];
  const value = post.value.id;
  const people = new Set([post.author.id, ...shownOf(post).map(({ id }) => id)]);
  return [
    listPrefix({ value }),
    ...[...people].flatMap((person) => [listPrefix({ person }), listPrefix({ person, value })]),
  ];
};

/** Keys of the rows by which a post is found: on the wall, and by owners. */
const indexKeys = (post: Post): string[] =>
  [
    ...wallPrefixes(post),
    ...(post.isReported ? [ownersPrefix('open')] : []),
    ...(isHidden(post) ? [ownersPrefix('hidden')] : []),
  ].map((prefix) => `${prefix}${suffixOf(post.id)}`);

const indexRow = (rowKey: string): Change => ({ do: 'put', rowKey, row: {} });
const remove = (rowKey: string): Change => ({ do: 'remove', rowKey });

/** A new post: at most 46 rows beside the effects, with 20 recipients. */
export const posted = (post: Post): Change[] => [
  { do: 'create', rowKey: truthKey(post.id), row: truthRow(post) },
  ...(isOnWall(post) ? [newCard(post)] : []),
  ...indexKeys(post).map(indexRow),
  ...given(post),
];

/** Another version of a post: the card comes, changes or goes with what may be shown, and so do its index rows. */
export const changed = ({ post: before, etag }: KeptPost, after: Post): Change[] => {
  const [had, has] = [new Set(indexKeys(before)), new Set(indexKeys(after))];
  const cardChange: Change[] = isOnWall(after)
    ? [isOnWall(before) ? changedCard(after) : newCard(after)]
    : isOnWall(before)
      ? [remove(cardKey(after.id))]
      : [];
  return [
    { do: 'replace', rowKey: truthKey(after.id), row: truthRow(after), etag },
    ...cardChange,
    ...[...had.difference(has)].map(remove),
    ...[...has.difference(had)].map(indexRow),
    // Whoever left it has thanked nobody any more.
    ...(before.author.id === after.author.id ? [] : givenNoMore(before)),
  ];
};

/** Nothing readable is left; what remains of it is swept by an effect. */
export const deleted = ({ post, etag }: KeptPost): Change[] => [
  { do: 'replace', rowKey: truthKey(post.id), row: goneRow(post), etag },
  ...(isOnWall(post) ? [remove(cardKey(post.id))] : []),
  ...indexKeys(post).map(remove),
  ...givenNoMore(post),
];
