import type { Value } from '@common-ground/api/contract/shapes/organisation.ts';
import { useId } from 'react';
import { useText } from '../../text/text.ts';
import { ValuePicture } from '../../ui/ValuePicture.tsx';
import css from './ValueField.module.css';

/** One of the team's values, chosen by its picture and name. */
export const ValueField = ({
  values,
  valueId,
  onChoose,
  wrong,
}: {
  values: readonly Value[];
  valueId: string;
  onChoose: (id: string) => void;
  wrong?: string;
}) => {
  const t = useText('compose');
  const name = useId();
  return (
    <fieldset className={css.field} aria-describedby={wrong ? `${name}-wrong` : undefined}>
      <legend className={css.legend}>{t('value')}</legend>
      <div className={css.values}>
        {values.map((value) => (
          <label key={value.id} className={css.value}>
            <input
              className={css.radio}
              type="radio"
              name={name}
              value={value.id}
              checked={value.id === valueId}
              onChange={() => onChoose(value.id)}
            />
            <ValuePicture picture={value.picture} tile={value.colour} size={28} />
            <bdi>{value.name}</bdi>
          </label>
        ))}
      </div>
      {wrong && (
        <p id={`${name}-wrong`} className={css.wrong} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
};
