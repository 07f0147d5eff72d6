import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { RecognitionCard } from '../RecognitionCard.tsx';
import css from './Compose.module.css';
import type { Draft } from './draft.ts';

/** The card as it will be, and whether it will be on the wall at all. */
export const Preview = ({ draft, card }: { draft: Draft; card: Recognition }) => {
  const t = useText('compose');
  const { channelName } = useHost();
  const nobodyShown =
    draft.kind === 'recognition' && !draft.everyone && draft.recipients.length > 0 && card.recipients.length === 0;
  return (
    <section className={css.preview} aria-label={t('preview')}>
      <p className={css.quiet}>{t(nobodyShown ? 'previewNotOnWall' : 'previewText')}</p>
      <RecognitionCard card={card} channelName={channelName} />
    </section>
  );
};
