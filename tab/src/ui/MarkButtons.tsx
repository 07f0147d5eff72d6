import type { Commitment, CommitmentState } from '@common-ground/api/contract/shapes/hearing.ts';
import { ToggleButton } from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import css from './MarkButtons.module.css';

/** Says what became of a commitment; the same button again takes it back. */
export const MarkButtons = ({
  commitment: { what, state },
  busy,
  onMark,
}: {
  commitment: Commitment;
  busy: boolean;
  onMark: (state: CommitmentState) => void;
}) => {
  const t = useText('agreement');
  return (
    <fieldset className={css.marks} aria-label={t('mark', { what })}>
      {(['done', 'not-done'] as const).map((to) => (
        <ToggleButton
          key={to}
          size="small"
          checked={state === to}
          disabledFocusable={busy}
          onClick={() => busy || onMark(to === state ? 'open' : to)}
          className={css.mark}
        >
          {t(`mark.${to}`)}
        </ToggleButton>
      ))}
    </fieldset>
  );
};
