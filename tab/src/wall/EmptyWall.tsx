import { useMemo } from 'react';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { cardOf } from './cardOf.ts';
import { RecognitionCard } from './RecognitionCard.tsx';
import css from './Wall.module.css';

/** A wall without a card yet: one example, clearly an example, and the button. */
export const EmptyWall = ({ onThank }: { onThank: () => void }) => {
  const t = useText('wall');
  const example = useMemo(
    () =>
      cardOf({
        author: { id: 'example-author', displayName: t('exampleAuthor') },
        recipients: [{ id: 'example-recipient', displayName: t('exampleRecipient') }],
        value: {
          id: 'helped-across',
          name: t('exampleValue'),
          criterion: '',
          example: '',
          picture: 'helped-across',
          colour: 'forest',
        },
        message: t('exampleMessage'),
      }),
    [t],
  );
  return (
    <>
      <EmptyState title={t('emptyTitle')} action={<Button onClick={onThank}>{t('thank')}</Button>}>
        {t('emptyText')}
      </EmptyState>
      <div className={css.single}>
        <RecognitionCard card={example} mark={t('example')} />
      </div>
    </>
  );
};
