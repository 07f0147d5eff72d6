import { Radio, RadioGroup } from '@fluentui/react-components';
import css from './Choices.module.css';

/** A few answers of which one holds, each with what it means. */
export const Choices = <Value extends string>({
  label,
  choices,
  value,
  onChoose,
  disabled = false,
}: {
  /** Left out inside a `Field`, whose label it then has. */
  label?: string;
  choices: readonly { readonly value: Value; readonly name: string; readonly means: string }[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  disabled?: boolean;
}) => (
  <RadioGroup
    aria-label={label}
    value={value ?? ''}
    disabled={disabled}
    className={css.choices}
    onChange={(_, data) => {
      const chosen = choices.find((choice) => choice.value === data.value);
      if (chosen) onChoose(chosen.value);
    }}
  >
    {choices.map((choice) => (
      <Radio
        key={choice.value}
        value={choice.value}
        className={css.choice}
        label={
          <span className={css.label}>
            <span className={css.name}>{choice.name}</span>
            <span className={css.means}>{choice.means}</span>
          </span>
        }
      />
    ))}
  </RadioGroup>
);
