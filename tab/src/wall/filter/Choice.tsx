import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactNode } from 'react';
import css from './Choices.module.css';

/** One row of a filter's choices. */
export const Choice = ({
  chosen,
  onChoose,
  children,
}: {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) => (
  <li>
    <button type="button" className={css.choice} aria-pressed={chosen} onClick={onChoose}>
      <span className={css.words}>{children}</span>
      {chosen && <CheckmarkRegular aria-hidden="true" />}
    </button>
  </li>
);
