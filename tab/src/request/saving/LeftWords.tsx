import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import css from './LeftWords.module.css';
import { type LeftWord, leftWords } from './leftWords.ts';
import { isUnsaved } from './saver.ts';

/** Words that were still being written here when the draft ended elsewhere: shown, copied or let go, never lost (C7). */
export const LeftWords = ({ id, request }: { id: string; request?: RequesterView }) => {
  const t = useText('request');
  const { userId } = useHost();
  const title = useId();
  const [left, setLeft] = useState<readonly LeftWord[]>([]);
  const [said, say] = useState<'reach.copied' | 'reach.notCopied'>();

  useEffect(() => {
    const read = async () => {
      const [draft, attempt] = await Promise.all([
        vaultFor(userId, id).restore(),
        vaultFor(userId, `${id}/attempt`).restore(),
      ]);
      const words = isUnsaved(draft) ? leftWords(draft.edits, request) : [];
      if (typeof attempt === 'string' && attempt.trim()) words.push({ label: 'attempts.outcome', words: attempt });
      setLeft(words);
      if (words.length === 0) void vaultFor(userId, id).eraseAll();
    };
    void read();
  }, [userId, id, request]);

  if (left.length === 0) return null;
  const copy = () =>
    navigator.clipboard.writeText(left.map(({ label, words }) => `${t(label)}\n${words}`).join('\n\n')).then(
      () => say('reach.copied'),
      () => say('reach.notCopied'),
    );
  const letGo = () => {
    void vaultFor(userId, id).eraseAll();
    setLeft([]);
  };
  return (
    <section className={css.left} aria-labelledby={title}>
      <h2 id={title} className={css.title}>
        {t('left.wordsTitle')}
      </h2>
      <p>{t(request ? 'left.words' : 'left.wordsGone')}</p>
      {left.map(({ label, words }) => (
        <div key={label}>
          <p className={css.label}>{t(label)}</p>
          <p dir="auto" className={css.words}>
            {words}
          </p>
        </div>
      ))}
      <div className={css.ways}>
        <Button onClick={copy}>{t('left.wordsCopy')}</Button>
        <Button appearance="subtle" onClick={letGo}>
          {t('left.wordsLetGo')}
        </Button>
      </div>
      <p role="status">{said && t(said)}</p>
    </section>
  );
};
