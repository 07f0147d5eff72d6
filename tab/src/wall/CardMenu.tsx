import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { Suspense, useRef, useState } from 'react';
import { themed } from '../app/later.tsx';
import { useText } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import css from './CardMenu.module.css';

const MenuItems = themed(() => import('./respond/MenuItems.tsx'));

/** The button in a card's head; the menu behind it loads when it is first opened. */
export const CardMenu = ({ card }: { card: Recognition }) => {
  const t = useText('wall');
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('more')}
        onClick={() => {
          setUsed(true);
          setOpen(!open);
        }}
      >
        <Icon name="more" />
      </button>
      {used && (
        <Suspense>
          <MenuItems card={card} open={open} onOpen={setOpen} button={button} />
        </Suspense>
      )}
    </>
  );
};
