import css from './Bar.module.css';
import { toneOf } from './tones.ts';

/** A share of a whole as a bar; the words beside it say the same. */
export const Bar = ({ share, tone }: { share: number; tone: string }) => (
  <svg className={`${css.bar} ${toneOf(tone)}`} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    <rect className={css.whole} width="100" height="12" />
    <rect className={css.part} width={Math.min(1, Math.max(0, share)) * 100} height="12" />
  </svg>
);
