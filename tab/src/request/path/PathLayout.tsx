import type { ReactNode } from 'react';
import { useText } from '../../text/text.ts';
import { Stepper } from '../../ui/Stepper.tsx';
import { useMediaWidth } from '../../ui/useMediaWidth.ts';
import { Foot } from './Foot.tsx';
import { Moved, useMoved } from './moved.ts';
import css from './PathLayout.module.css';

export interface PathStep {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
}

/** The frame of every screen of the path: where somebody is, one calm column, the next act at its foot. */
export const PathLayout = ({
  screen,
  steps,
  onGo,
  status,
  wide = false,
  back,
  next,
  children,
}: {
  /** Names what is shown: a new name is a new screen. */
  screen: string;
  steps: readonly PathStep[];
  onGo?: (id: string) => void;
  /** The privacy chip, what is saved, help and the way out: on every screen. */
  status: ReactNode;
  /** Lets the column grow where something stands beside it. */
  wide?: boolean;
  back?: ReactNode;
  /** The primary action; a screen with one of its own leaves it out, and then there is no foot. */
  next?: ReactNode;
  children: ReactNode;
}) => {
  const t = useText('request');
  const [measured, width] = useMediaWidth<HTMLElement>();
  const moved = useMoved(screen);
  const roomy = width >= 880;
  return (
    <main ref={measured} className={roomy ? css.roomy : css.narrow}>
      <div className={css.rail}>
        <Stepper steps={steps} label={t('steps.label')} slim={!roomy} onGo={onGo} />
      </div>
      <div className={wide && width >= 1080 ? css.wideColumn : css.column}>
        <div className={css.status}>{status}</div>
        <Moved value={moved}>{children}</Moved>
        {(back || next) && <Foot back={back}>{next}</Foot>}
      </div>
    </main>
  );
};
