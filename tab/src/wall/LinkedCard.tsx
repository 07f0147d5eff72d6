import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, useRef } from 'react';
import { queryOf } from '../client/queries.ts';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { HiddenNote } from '../ui/HiddenNote.tsx';
import { CardBones } from './CardBones.tsx';
import { CardMenu } from './CardMenu.tsx';
import { RecognitionCard } from './RecognitionCard.tsx';
import { Responses } from './Responses.tsx';
import type { WallHands } from './store.ts';
import { TheWall } from './TheWall.ts';
import css from './Wall.module.css';

/** The card that a link led to, above the wall, whatever its age. */
export default function LinkedCard({ id, onShowAll }: { id: string; onShowAll: () => void }) {
  const t = useText('wall');
  const { channelName } = useHost();
  const client = useQueryClient();
  const hands = useContext(TheWall);
  const section = useRef<HTMLElement>(null);
  const card = useQuery(queryOf('getRecognition', { params: { ...hands.params, id } }));
  const there = card.isSuccess;
  useEffect(() => {
    if (there) section.current?.querySelector('article')?.focus();
  }, [there]);
  // What is done here is seen in the list too, and the other way round is read again on the next visit.
  const both = useMemo<WallHands>(() => {
    const { queryKey } = queryOf('getRecognition', { params: { ...hands.params, id } });
    return {
      ...hands,
      change: (changedId, change) => {
        hands.change(changedId, change);
        client.setQueryData<Recognition>(queryKey, (shown) => shown && change(shown));
      },
      remove: (removedId) => {
        hands.remove(removedId);
        onShowAll();
      },
    };
  }, [hands, client, id, onShowAll]);

  return (
    <section ref={section} className={css.single} aria-label={t('linked')}>
      {card.isError ? (
        <ErrorState problem={card.error} />
      ) : card.data ? (
        <TheWall value={both}>
          {card.data.moderation && <HiddenNote moderation={card.data.moderation} />}
          <RecognitionCard card={card.data} channelName={channelName} menu={<CardMenu card={card.data} />}>
            <Responses card={card.data} />
          </RecognitionCard>
        </TheWall>
      ) : (
        <ul>
          <CardBones />
        </ul>
      )}
      <p className={css.all}>
        <Button look="subtle" onClick={onShowAll}>
          {t('linkedAll')}
        </Button>
      </p>
    </section>
  );
}
