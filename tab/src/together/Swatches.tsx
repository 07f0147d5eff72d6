import { type ReactNode, useId } from 'react';
import css from './Swatches.module.css';

/** A few pictures of which one is chosen; each has a name for whoever does not see it. */
export const Swatches = <Name extends string>({
  label,
  value,
  choices,
  show,
  onChoose,
}: {
  label: string;
  value: string;
  choices: readonly { readonly value: Name; readonly name: string }[];
  show: (value: Name) => ReactNode;
  onChoose: (value: Name) => void;
}) => {
  const group = useId();
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>
        {label} {chosen && <span className={css.chosen}>{chosen.name}</span>}
      </legend>
      <div className={css.all}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.one} title={choice.name}>
            <input
              className={css.radio}
              type="radio"
              name={group}
              aria-label={choice.name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {show(choice.value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
