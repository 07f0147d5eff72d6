import type { Compose } from '../../notifications/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Post } from '../rules/post.ts';
import { kindsOf } from '../rules/reactions.ts';
import { isHidden, isOnWall, standingOf } from '../rules/visibility.ts';
import { readPost } from '../store/posts.ts';
import { readComments, readReactions } from '../store/responses.ts';

/** One piece of what waits to be told: a post, and for a response who gave it. */
interface News {
  readonly partition: string;
  readonly id: string;
  readonly byId?: string;
}

/** As a text that holds ids only. */
export const newsOf = ({ partition, id, byId = '' }: News): string => `${partition} ${id} ${byId}`;

const newsIn = (about: string): Required<News> => {
  const [partition = '', id = '', byId = ''] = about.split(' ');
  return { partition, id, byId };
};

const neutralChannel = 'your channel';

/** Those of the posts that still thank this person in the way that was to be told. */
const stillFor = async (platform: Platform, personId: string, abouts: readonly string[], isAsked: boolean) => {
  const kept = await Promise.all(
    abouts.map(newsIn).map(({ partition, id }) => readPost(platform.tables, partition, id)),
  );
  return kept.flatMap((found) => {
    const own = found?.post.recipients.find(({ id }) => id === personId);
    const standing = own ? standingOf(own) : 'removed';
    const fits = isAsked ? standing === 'pending' : standing === 'shown' || standing === 'private';
    return found && fits && !isHidden(found.post) ? [{ post: found.post, standing }] : [];
  });
};

const oneThanked = async (
  { directory }: Platform,
  { id, teamId, channelId, author, message }: Post,
  isShown: boolean,
) => ({
  activityType: 'recognitionReceived' as const,
  place: { page: 'wall' as const, recognitionId: id },
  parameters: { name: author.name, channel: (await directory.channelName(teamId, channelId)) ?? neutralChannel },
  // What is private stays off a locked phone.
  ...(isShown && { previewText: message }),
  teamId,
  channelId,
});

/** Who of those who answered still does, and on which cards. */
const stillResponding = async ({ tables }: Platform, abouts: readonly string[]) => {
  const byCard = Map.groupBy(abouts.map(newsIn), ({ partition, id }) => `${partition} ${id}`);
  const cards = await Promise.all(
    [...byCard.values()].map(async (news) => {
      const [{ partition = '', id = '' } = {}] = news;
      const [kept, reactions, comments] = await Promise.all([
        readPost(tables, partition, id),
        readReactions(tables, partition, id),
        readComments(tables, partition, id),
      ]);
      const reacting = reactions.filter((one) => kindsOf(one.kinds).length > 0).map(({ person }) => person.id);
      const there = new Set([...reacting, ...comments.map(({ author }) => author.id)]);
      return { post: kept?.post, people: news.map(({ byId }) => byId).filter((byId) => there.has(byId)) };
    }),
  );
  return cards.filter(({ post, people }) => post && isOnWall(post) && people.length > 0);
};

/** W10: one gentle notification of everything that waited, from what is true when it is told. */
export const composeGathered: Compose = async (platform, { personId, kind, abouts }) => {
  if (kind === 'responses') {
    const cards = await stillResponding(platform, abouts);
    const [first] = cards;
    if (!first?.post) return undefined;
    const people = new Set(cards.flatMap((card) => card.people));
    const { id, teamId, channelId } = first.post;
    const only = cards.length === 1;
    return {
      activityType: 'recognitionResponses',
      parameters: { count: `${people.size}` },
      ...(only ? { place: { page: 'wall', recognitionId: id }, teamId, channelId } : { place: { page: 'mine' } }),
    };
  }
  const posts = await stillFor(platform, personId, abouts, kind === 'consent');
  const [first] = posts;
  if (!first) return undefined;
  if (kind === 'consent') return { activityType: 'recognitionConsent', place: { page: 'mine' } };
  if (posts.length === 1) return oneThanked(platform, first.post, first.standing === 'shown');
  return { activityType: 'recognitionsReceived', parameters: { count: `${posts.length}` }, place: { page: 'mine' } };
};
