import type { CommitmentState as State } from '@common-ground/api/contract/shapes/hearing.ts';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { useText } from '../text/text.ts';
import css from './CommitmentState.module.css';

const icons = { open: CircleRegular, done: CheckmarkCircleFilled, 'not-done': SubtractCircleRegular } as const;

/** How a commitment stands: the word says it, the sign only repeats it. */
export const CommitmentState = ({ state }: { state: State }) => {
  const t = useText('agreement');
  const Icon = icons[state];
  return (
    <span className={`${css.state} ${css[state] ?? ''}`}>
      <Icon aria-hidden="true" className={css.icon} />
      {t(`state.${state}`)}
    </span>
  );
};
