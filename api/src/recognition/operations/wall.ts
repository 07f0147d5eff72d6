import type { Recognition } from '../../contract/shapes/recognition.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound } from '../../platform/refused.ts';
import { isForOwners, type Viewer } from '../rules/moderation.ts';
import type { Named, Post } from '../rules/post.ts';
import { isHidden, isOnWall, seenBy } from '../rules/visibility.ts';
import { wallPartition } from '../store/keys.ts';
import { type KeptPost, readPost } from '../store/posts.ts';
import { readCard } from '../store/wall.ts';
import { versioned } from '../version.ts';
import { noResponses, type Responses, recognitionView, responsesOf } from '../views.ts';

export interface WallParams {
  readonly teamId: string;
  readonly channelId: string;
}

/** A wall, for a caller who is a member of its channel. @throws Refused `not-allowed`, `unavailable` */
export const enterWall = async ({ membership }: Platform, caller: Caller, { teamId, channelId }: WallParams) => {
  const { members, self } = await membership.ofChannel(caller, teamId, channelId);
  const me: Named = { id: caller.id, name: self.displayName || caller.displayName };
  const viewer: Viewer = { id: caller.id, isOwner: self.isOwner };
  return { members, me, viewer, partition: wallPartition(caller.tenantId, channelId) };
};

/** A post as this person sees it. @throws Refused `not-found` when it must look as if it did not exist */
export const viewFor = (post: Post, viewer: Viewer, responses: Responses): Recognition => {
  const seen = seenBy(post, viewer.id);
  if (!seen) throw notFound();
  const hidden = isHidden(post) && post.decision;
  const where = { isOnWall: isOnWall(post), isForOwners: isForOwners(post) };
  const shown = { ...seen, ...where, ...(hidden && { hidden }) };
  return versioned(recognitionView(post, shown, viewer, responses));
};

export interface Found extends KeptPost {
  readonly view: Recognition;
  readonly responses: Responses;
}

/** One post, as the caller sees it. @throws Refused `not-found` for what is gone, private or hidden */
export const findPost = async (
  { tables }: Platform,
  partition: string,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<Found> => {
  const [kept, seen] = await Promise.all([readPost(tables, partition, id), readCard(tables, partition, viewer.id, id)]);
  if (!kept) throw notFound();
  const responses = seen ? responsesOf(seen) : noResponses;
  return { ...kept, responses, view: viewFor(kept.post, viewer, responses) };
};
