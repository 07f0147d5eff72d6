import { useState } from 'react';
import { useText } from '../text/text.ts';
import css from './Message.module.css';

/** Beyond this a message is folded, so that one long card doesn't push the others away. */
const longLetters = 520;
const longLines = 9;

export const Message = ({ text }: { text: string }) => {
  const t = useText('wall');
  const [whole, setWhole] = useState(false);
  const long = text.length > longLetters || text.split('\n').length > longLines;
  return (
    <div>
      <p className={long && !whole ? `${css.message} ${css.folded}` : css.message} dir="auto">
        {text}
      </p>
      {long && (
        <button type="button" className={css.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('showLess') : t('showAll')}
        </button>
      )}
    </div>
  );
};
