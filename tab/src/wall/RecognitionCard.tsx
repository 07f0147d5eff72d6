import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { memo, type ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import { PersonFace } from '../ui/PersonFace.tsx';
import { toneOf } from '../ui/tones.ts';
import { ValuePicture } from '../ui/ValuePicture.tsx';
import { Ago } from './Ago.tsx';
import { Message } from './Message.tsx';
import { Recipients } from './Recipients.tsx';
import css from './RecognitionCard.module.css';

/**
 * One recognition: whom, for which value, the words, who said them and when. What can be done with it (`menu`,
 * `children`) is given by where it is shown, so that a preview and an example are the same card.
 */
export const RecognitionCard = memo(
  ({
    card,
    channelName,
    menu,
    mark,
    children,
  }: {
    card: Recognition;
    channelName?: string;
    menu?: ReactNode;
    /** A word over the card: an example, on its way. */
    mark?: ReactNode;
    children?: ReactNode;
  }) => {
    const t = useText('wall');
    const { author, value, message, effect, createdAt, editedAt, kind } = card;
    const shared = kind === 'achievement';
    return (
      <article
        className={`${css.card} ${shared ? css.shared : ''} ${toneOf(value.colour)}`}
        data-card={card.id}
        tabIndex={-1}
      >
        <header className={css.head}>
          <ValuePicture picture={value.picture} tile={shared ? value.colour : undefined} />
          <p className={css.value}>
            {shared && (
              <span className={css.kind}>
                <Icon name="star" /> {t('achievement')}
              </span>
            )}
            <bdi title={value.criterion || undefined}>{value.name}</bdi>
          </p>
          {mark && <span className={css.mark}>{mark}</span>}
          {menu}
        </header>
        <div className={css.body}>
          <Recipients card={card} channelName={channelName} />
          <Message text={message} />
          {effect && (
            <p className={css.effect} dir="auto">
              <span className={css.effectName}>{t('effect')}</span> {effect}
            </p>
          )}
          <p className={css.by}>
            <PersonFace person={author} size={20} />
            <span>
              <bdi className={css.author}>{author.displayName}</bdi>
              {' · '}
              <Ago at={createdAt} />
              {editedAt && (
                <>
                  {' · '}
                  <span>{t('edited')}</span>
                </>
              )}
            </span>
          </p>
        </div>
        {children && <footer className={css.foot}>{children}</footer>}
      </article>
    );
  },
);
