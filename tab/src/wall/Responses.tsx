import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { Suspense, useId, useState } from 'react';
import { queried } from '../app/later.tsx';
import { explain } from '../text/explain.ts';
import { useText } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import css from './Responses.module.css';
import { countOf, pictureOfReaction, reactionKinds } from './reactions.ts';
import { useReactions } from './useReactions.ts';

const Comments = queried(() => import('./respond/Comments.tsx'));

/** Reactions and comments of a card. */
export const Responses = ({ card }: { card: Recognition }) => {
  const t = useText('wall');
  const shell = useText('shell');
  const { toggle, problem } = useReactions(card);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={css.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row in every browser. */}
        <div className={css.reactions} role="group" aria-label={t('reactions')}>
          {reactionKinds.map((kind) => {
            const { count, mine } = countOf(card.reactions, kind);
            return (
              <button
                key={kind}
                type="button"
                className={`${css.reaction} ${mine ? css.mine : ''} ${count ? '' : css.none}`}
                aria-pressed={mine}
                aria-label={t(`reaction.${kind}`, { count })}
                title={t(`reactionName.${kind}`)}
                disabled={!card.can.react}
                onClick={() => toggle(kind)}
              >
                <span aria-hidden="true">{pictureOfReaction[kind]}</span>
                {count > 0 && <span className={css.count}>{count}</span>}
              </button>
            );
          })}
        </div>
        <button
          type="button"
          className={css.comments}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t('comments', { count: card.commentCount })}
          title={t('commentsName')}
          onClick={() => setOpen(!open)}
        >
          <Icon name="comment" />
          {card.commentCount > 0 && <span className={css.count}>{card.commentCount}</span>}
        </button>
      </div>
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {t('reactionNotKept')} {explain(problem, shell).text}
        </p>
      )}
      {open && (
        <div id={id}>
          <Suspense fallback={<p className={css.wait}>{t('loadingComments')}</p>}>
            <Comments card={card} />
          </Suspense>
        </div>
      )}
    </>
  );
};
