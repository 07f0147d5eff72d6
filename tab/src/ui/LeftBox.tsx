import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text/text.ts';
import { CareBox } from './CareBox.tsx';
import css from './LeftBox.module.css';

/** Words that can no longer be saved where they were written: shown, copied or let go, never lost. */
export const LeftBox = ({
  lead,
  words,
  copyText,
  onLetGo,
}: {
  lead: string;
  words: readonly { readonly label: string; readonly words: string }[];
  /** Puts text on the clipboard; false when it could not. */
  copyText: (text: string) => Promise<boolean>;
  onLetGo: () => void;
}) => {
  const t = useText('saving');
  const [said, say] = useState<'left.copied' | 'left.notCopied'>();
  const copy = async () => {
    const copied = await copyText(words.map((left) => `${left.label}\n${left.words}`).join('\n\n'));
    say(copied ? 'left.copied' : 'left.notCopied');
  };
  return (
    <CareBox
      title={t('left.title')}
      ways={
        <>
          <Button onClick={copy}>{t('left.copy')}</Button>
          <Button appearance="subtle" onClick={onLetGo}>
            {t('left.letGo')}
          </Button>
          <span role="status">{said && t(said)}</span>
        </>
      }
    >
      <p>{lead}</p>
      {words.map((left) => (
        <div key={left.label}>
          <p className={css.label}>{left.label}</p>
          <p dir="auto" className={css.words}>
            {left.words}
          </p>
        </div>
      ))}
    </CareBox>
  );
};
