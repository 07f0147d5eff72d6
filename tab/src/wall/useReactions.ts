import type { ReactionKind, Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useContext, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import { countOf, react } from './reactions.ts';
import { TheWall } from './TheWall.ts';

/**
 * Reacting to a card: shown at once, sent behind. Quick changes of mind are sent one after the other and end with the
 * last one; what could not be kept is taken back on the screen and said.
 */
export const useReactions = (card: Recognition) => {
  const { params, change, busy } = useContext(TheWall);
  const [problem, setProblem] = useState<unknown>();
  const wanted = useRef(new Map<ReactionKind, boolean>());

  const show = (kind: ReactionKind, on: boolean) =>
    change(card.id, (shown) => ({ ...shown, reactions: react(shown.reactions, kind, on) }));

  const send = async (kind: ReactionKind, before: boolean) => {
    let kept = before;
    busy.add(card.id);
    try {
      for (let on = wanted.current.get(kind); on !== undefined && on !== kept; on = wanted.current.get(kind)) {
        await call(on ? 'addReaction' : 'removeReaction', { params: { ...params, id: card.id, kind } });
        kept = on;
      }
    } catch (reason) {
      show(kind, kept);
      setProblem(reason);
    } finally {
      wanted.current.delete(kind);
      if (wanted.current.size === 0) busy.delete(card.id);
    }
  };

  const toggle = (kind: ReactionKind) => {
    const { mine } = countOf(card.reactions, kind);
    setProblem(undefined);
    show(kind, !mine);
    const underWay = wanted.current.has(kind);
    wanted.current.set(kind, !mine);
    if (!underWay) void send(kind, mine);
  };

  return { toggle, problem };
};
