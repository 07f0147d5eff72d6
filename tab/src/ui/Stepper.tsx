import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { useText } from '../text/text.ts';
import css from './Stepper.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
}

/** Where somebody is on a path: vertical beside it when there is room, a slim line above it when not. */
export const Stepper = ({
  steps,
  label,
  slim = false,
  onGo,
}: {
  steps: readonly Step[];
  label: string;
  slim?: boolean;
  /** Lets the person go to any step; without it the stepper only shows. */
  onGo?: (id: string) => void;
}) => {
  const t = useText('common');
  const current = steps.findIndex(({ state }) => state === 'current');
  return (
    <nav aria-label={label} className={slim ? css.slim : css.tall}>
      <ol className={css.steps}>
        {steps.map(({ id, label: name, state }, at) => {
          const words = (
            <>
              <span className={css.mark}>{state === 'done' ? <CheckmarkFilled aria-hidden="true" /> : at + 1}</span>
              <span className={css.name}>{name}</span>
              {state === 'done' && <VisuallyHidden>{t('stepDone')}</VisuallyHidden>}
            </>
          );
          return (
            <li key={id} className={css[state]} aria-current={state === 'current' ? 'step' : undefined}>
              {onGo ? (
                <button type="button" className={css.step} onClick={() => onGo(id)}>
                  {words}
                </button>
              ) : (
                <span className={css.step}>{words}</span>
              )}
            </li>
          );
        })}
      </ol>
      {slim && steps[current] && (
        <p className={css.where} aria-hidden="true">
          {t('stepOf', { step: current + 1, count: steps.length, name: steps[current].label })}
        </p>
      )}
    </nav>
  );
};
