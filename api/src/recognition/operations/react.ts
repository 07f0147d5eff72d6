import { ReactionKind } from '../../contract/shapes/recognition.ts';
import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { type Input, operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound } from '../../platform/refused.ts';
import { recount, respondedTo } from '../effects/names.ts';
import { after, countsOf, shownCounts } from '../rules/reactions.ts';
import { isOnWall } from '../rules/visibility.ts';
import { keep } from '../store/keeping.ts';
import { reacted, readReactions } from '../store/responses.ts';
import { readCard } from '../store/wall.ts';
import { reactorView } from '../views.ts';
import { enterWall, findPost } from './wall.ts';

/** W4: one of each kind per person; a repeat changes nothing. Whoever reacts at the same moment is never in the way. */
const react = async (
  { caller, params }: Input<'addReaction'> | Input<'removeReaction'>,
  platform: Platform,
  isOn: boolean,
) => {
  const { me, partition } = await enterWall(platform, caller, params);
  const kind = ReactionKind.options.find((known) => known === params.kind);
  if (!kind) throw notFound();
  const toggle = { personId: caller.id, kind, isOn };
  const effects = [recount(params.id), ...(isOn ? [respondedTo(params.id, caller.id)] : [])];
  await keep(platform, partition, reacted(params.id, me, toggle), effects);
  const seen = await readCard(platform.tables, partition, caller.id, params.id);
  if (!seen) throw notFound();
  const { card, mine } = seen;
  const counts = card.isCrowded ? card.counts : countsOf(after(card.reactors, [toggle]));
  return { body: { reactions: shownCounts(counts, { ...mine, [kind]: isOn }) } };
};

export const addReaction = operation('addReaction', (input, platform) => react(input, platform, true));
export const removeReaction = operation('removeReaction', (input, platform) => react(input, platform, false));

/** Who reacted, and how. */
export const listReactions = operation(
  'listReactions',
  async ({ caller, params, query: { cursor, limit } }, platform) => {
    const { viewer, partition } = await enterWall(platform, caller, params);
    const from = cursor === undefined ? {} : { after: keyOfCursor(cursor) };
    const [{ post }, reactions] = await Promise.all([
      findPost(platform, partition, viewer, params),
      readReactions(platform.tables, partition, params.id, { ...from, limit: limit + 1 }),
    ]);
    const page = isOnWall(post) ? reactions.slice(0, limit) : [];
    const last = page.at(-1);
    const items = page.map(({ person, kinds }) => reactorView(person, kinds)).filter(({ kinds }) => kinds.length > 0);
    return { body: { items, nextCursor: last && reactions.length > limit ? cursorAfter(last.person.id) : null } };
  },
);
