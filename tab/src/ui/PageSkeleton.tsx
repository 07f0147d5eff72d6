import { useText } from '../text/text.ts';
import css from './Bones.module.css';
import { Bone } from './Bones.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** A page of rows that is on its way. */
export const PageSkeleton = ({ rows = 4 }: { rows?: number }) => {
  const t = useText('common');
  return (
    <div className={css.page}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Bone width="40%" height={28} />
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never change places.
        <div key={at} className={css.row}>
          <Bone width="60%" height={16} />
          <Bone />
          <Bone width="80%" />
        </div>
      ))}
    </div>
  );
};
