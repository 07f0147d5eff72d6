import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { pagesOf } from '../../client/queries.ts';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { pictureOfReaction, reactionKinds } from '../reactions.ts';
import { TheWall } from '../TheWall.ts';
import css from './Respond.module.css';

/** Who reacted to a card, and how. */
export const Reactors = ({ card, onClose }: { card: Recognition; onClose: () => void }) => {
  const t = useText('respond');
  const wall = useText('wall');
  const shell = useText('shell');
  const { params } = useContext(TheWall);
  const { open, close } = useClosing(onClose);
  const pages = useInfiniteQuery({
    ...pagesOf('listReactions', { params: { ...params, id: card.id }, query: { limit: 50 } }),
    staleTime: 0,
  });
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && void close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('whoReacted')}</DialogTitle>
          {/* It scrolls and may hold nothing to focus. */}
          <DialogContent tabIndex={0}>
            {pages.isError && <p role="alert">{explain(pages.error, shell).text}</p>}
            {pages.isPending && <p>{t('loading')}</p>}
            <ul className={css.people}>
              {pages.data?.pages.flatMap(({ items }) =>
                items.map(({ person, kinds }) => (
                  <li key={person.id} className={css.person}>
                    <PersonFace person={person} size={32} />
                    <bdi className={css.name}>{person.displayName}</bdi>
                    {reactionKinds
                      .filter((kind) => kinds.includes(kind))
                      .map((kind) => (
                        <span key={kind} role="img" aria-label={wall(`reactionName.${kind}`)}>
                          {pictureOfReaction[kind]}
                        </span>
                      ))}
                  </li>
                )),
              )}
            </ul>
            {pages.hasNextPage && (
              <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {wall('loadMore')}
              </Button>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => void close()}>{t('close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
