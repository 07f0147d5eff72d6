import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client/call.ts';
import { now } from '../client/clock.ts';
import { keyOf } from '../client/queries.ts';
import { openCard } from '../host/actions.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { HiddenNote } from '../ui/HiddenNote.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { Names } from '../ui/Names.tsx';
import { PersonFace } from '../ui/PersonFace.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { toneOf } from '../ui/tones.ts';
import type { Direction } from './directions.ts';
import css from './RecognitionRow.module.css';

/** One recognition of mine, quieter than on the wall: for which value, the words, who and when. */
export const RecognitionRow = ({ card, direction }: { card: Recognition; direction: Direction }) => {
  const t = useText('mine');
  const format = useFormat();
  const queries = useQueryClient();
  const { author, recipients, value, message, effect, createdAt, visibility, kind, everyone, teamId, channelId } = card;
  const decide = useMutation({
    mutationFn: (decision: 'show' | 'private') =>
      call('decideConsent', { params: { teamId, channelId, id: card.id }, body: { decision } }),
    onSuccess: () => {
      announce(t('recognition.decided'));
      return queries.invalidateQueries({ queryKey: keyOf('listMyRecognitions') });
    },
  });
  const open = () => openCard(card).catch(() => announce(t('recognition.notOpened')));
  const given = () => {
    if (kind === 'achievement') return t('recognition.achievement');
    if (everyone) return t('recognition.toEveryone');
    return (
      <>
        {t('recognition.to')} <Names people={recipients} />
      </>
    );
  };
  const marks = {
    wall: undefined,
    private: t('recognition.private'),
    'awaiting-consent': t(direction === 'given' ? 'recognition.awaitingTheirs' : 'recognition.awaitingConsent'),
    hidden: t('recognition.hidden'),
  };
  return (
    <article className={`${css.row} ${toneOf(value.colour)}`}>
      <p className={css.value}>
        <bdi>{value.name}</bdi>
        {marks[visibility] && <span className={css.mark}>{marks[visibility]}</span>}
      </p>
      <p className={css.message} dir="auto">
        {message}
      </p>
      {effect && (
        <p className={css.effect} dir="auto">
          {effect}
        </p>
      )}
      <p className={css.by}>
        {direction !== 'given' && <PersonFace person={author} size={20} />}
        <span>{direction === 'given' ? given() : t('recognition.from', { name: author.displayName })}</span>
        <span title={format.dateTime(createdAt)}>{format.relative(createdAt, now())}</span>
      </p>
      {card.moderation && <HiddenNote moderation={card.moderation} />}
      {(visibility === 'wall' || visibility === 'hidden') && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => void open()}>
            {t('recognition.open')}
          </Button>
        </div>
      )}
      {decide.error && <ProblemNote problem={decide.error} />}
      {direction === 'awaiting-consent' && card.can.consent && (
        <div className={css.ways}>
          <Button appearance="primary" disabledFocusable={decide.isPending} onClick={() => decide.mutate('show')}>
            {t('recognition.show')}
          </Button>
          <Button disabledFocusable={decide.isPending} onClick={() => decide.mutate('private')}>
            {t('recognition.keepPrivate')}
          </Button>
        </div>
      )}
    </article>
  );
};
