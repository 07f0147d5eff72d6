import type { Comment, Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { call } from '../../client/call.ts';
import { keyOf, pagesOf } from '../../client/queries.ts';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { Ago } from '../Ago.tsx';
import { TheWall } from '../TheWall.ts';
import css from './Respond.module.css';
import { WriteComment } from './WriteComment.tsx';

const OneComment = ({ comment, onDelete }: { comment: Comment; onDelete: () => void }) => {
  const t = useText('respond');
  const { author, message, createdAt, can } = comment;
  return (
    <li className={css.comment}>
      <PersonFace person={author} size={28} />
      <div className={css.words}>
        <p className={css.who}>
          <bdi className={css.name}>{author.displayName}</bdi> <Ago at={createdAt} />
        </p>
        <p className={css.message} dir="auto">
          {message}
        </p>
      </div>
      {can.delete && (
        <Button look="subtle" className={css.remove} aria-label={t('deleteComment')} onClick={onDelete}>
          <DeleteRegular aria-hidden="true" />
        </Button>
      )}
    </li>
  );
};

/** The comments of a card, in place. */
export default function Comments({ card }: { card: Recognition }) {
  const t = useText('respond');
  const shell = useText('shell');
  const client = useQueryClient();
  const { params, change } = useContext(TheWall);
  const at = { params: { ...params, id: card.id } };
  const pages = useInfiniteQuery({ ...pagesOf('listComments', { ...at, query: {} }), staleTime: 0 });
  const [problem, setProblem] = useState<unknown>();

  const readAgain = (by: number) => {
    change(card.id, (shown) => ({ ...shown, commentCount: Math.max(0, shown.commentCount + by) }));
    return client.invalidateQueries({ queryKey: keyOf('listComments', { ...at, query: {} }) });
  };
  const remove = async ({ id }: Comment) => {
    setProblem(undefined);
    try {
      await call('deleteComment', { params: { ...at.params, commentId: id } });
      announce(t('commentDeleted'));
      await readAgain(-1);
    } catch (reason) {
      setProblem(reason);
    }
  };

  const comments = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const shownProblem = problem ?? (pages.isError ? pages.error : undefined);
  return (
    <section className={css.comments} aria-label={t('comments')}>
      {pages.isPending && <p className={css.note}>{t('loading')}</p>}
      {pages.isSuccess && comments.length === 0 && <p className={css.note}>{t('noComments')}</p>}
      <ul className={css.list}>
        {comments.map((comment) => (
          <OneComment key={comment.id} comment={comment} onDelete={() => void remove(comment)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button look="subtle" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('moreComments')}
        </Button>
      )}
      {shownProblem !== undefined && (
        <p className={css.problem} role="alert">
          {explain(shownProblem, shell).text}
        </p>
      )}
      {card.can.comment && <WriteComment card={card} onSent={() => readAgain(1)} />}
    </section>
  );
}
