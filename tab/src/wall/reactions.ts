import type { ReactionCount, ReactionKind } from '@common-ground/api/contract/shapes/recognition.ts';

/** In the order in which they stand on a card. */
export const reactionKinds = ['clap', 'heart', 'party', 'idea', 'thanks'] as const satisfies readonly ReactionKind[];

export const pictureOfReaction: Record<ReactionKind, string> = {
  clap: '👏',
  heart: '❤️',
  party: '🎉',
  idea: '💡',
  thanks: '🙏',
};

export const countOf = (reactions: readonly ReactionCount[], kind: ReactionKind): ReactionCount =>
  reactions.find((reaction) => reaction.kind === kind) ?? { kind, count: 0, mine: false };

/** The counts once the person's own reaction is on or off; the same counts when it already was. */
export const react = (reactions: readonly ReactionCount[], kind: ReactionKind, on: boolean): ReactionCount[] => {
  const { count, mine } = countOf(reactions, kind);
  if (mine === on) return [...reactions];
  const changed = { kind, count: Math.max(0, count + (on ? 1 : -1)), mine: on };
  const others = reactions.filter((reaction) => reaction.kind !== kind);
  return changed.count > 0 ? [...others, changed] : others;
};
