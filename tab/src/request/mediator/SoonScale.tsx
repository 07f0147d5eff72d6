import type { SeverityLevel } from '@common-ground/api/contract/shapes/conflict.ts';
import { useText } from '../../text/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './SoonScale.module.css';

const levels = ['low', 'moderate', 'high'] as const satisfies readonly SeverityLevel[];

/** How soon help is needed, on its whole scale, so that the word can be read against the other two (C5). */
export const SoonScale = ({ level }: { level: SeverityLevel }) => {
  const t = useText('request');
  const reached = levels.indexOf(level);
  return (
    <div className={css.scale}>
      <VisuallyHidden>{t(`severity.${level}`)}</VisuallyHidden>
      {levels.map((one, at) => (
        <span key={one} aria-hidden="true" className={at === reached ? css.current : css.step}>
          <span className={at <= reached ? css.filled : css.bar} />
          {t(`severity.${one}`)}
        </span>
      ))}
    </div>
  );
};
