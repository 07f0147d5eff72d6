import { useText } from '../text/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CardBones } from './CardBones.tsx';
import css from './Wall.module.css';

/** Cards on their way, in the shape of cards: the same that the page itself shows before any script has come. */
export const WallSkeleton = () => {
  const t = useText('wall');
  return (
    <>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <ul className={`${css.cards} ${css.block}`} aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((name) => (
          <CardBones key={name} />
        ))}
      </ul>
    </>
  );
};
