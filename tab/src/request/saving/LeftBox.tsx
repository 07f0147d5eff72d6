import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import css from './LeftBox.module.css';

/** Words that can no longer be saved where they were written: shown, copied or let go, never lost. */
export const LeftBox = ({
  lead,
  words,
  onLetGo,
}: {
  lead: string;
  words: readonly { readonly label: string; readonly words: string }[];
  onLetGo: () => void;
}) => {
  const t = useText('request');
  const title = useId();
  const [said, say] = useState<'reach.copied' | 'reach.notCopied'>();
  const copy = async () => {
    const copied = await copyText(words.map((left) => `${left.label}\n${left.words}`).join('\n\n'));
    say(copied ? 'reach.copied' : 'reach.notCopied');
  };
  return (
    <section className={css.left} aria-labelledby={title}>
      <h2 id={title} className={css.title}>
        {t('left.wordsTitle')}
      </h2>
      <p>{lead}</p>
      {words.map((left) => (
        <div key={left.label}>
          <p className={css.label}>{left.label}</p>
          <p dir="auto" className={css.words}>
            {left.words}
          </p>
        </div>
      ))}
      <div className={css.ways}>
        <Button onClick={copy}>{t('left.wordsCopy')}</Button>
        <Button appearance="subtle" onClick={onLetGo}>
          {t('left.wordsLetGo')}
        </Button>
      </div>
      <p role="status">{said && t(said)}</p>
    </section>
  );
};
