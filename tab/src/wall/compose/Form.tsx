import type { Value } from '@common-ground/api/contract/shapes/organisation.ts';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import css from './Compose.module.css';
import type { Draft, Part } from './draft.ts';
import { EffectField } from './EffectField.tsx';
import { MessageField } from './MessageField.tsx';
import { RecipientsField } from './RecipientsField.tsx';
import { ValueField } from './ValueField.tsx';

export const Form = ({
  draft,
  values,
  onEdit,
  wrong,
}: {
  draft: Draft;
  values: readonly Value[];
  onEdit: (change: Partial<Draft>) => void;
  /** What is missing or refused in a part, in words. */
  wrong: (part: Part) => string | undefined;
}) => {
  const t = useText('compose');
  return (
    <div className={css.form}>
      <Field label={t('kind')} hint={draft.kind === 'achievement' ? t('kindText') : undefined}>
        <RadioGroup
          layout="horizontal"
          value={draft.kind}
          onChange={(_, { value }) => onEdit({ kind: value === 'achievement' ? 'achievement' : 'recognition' })}
        >
          <Radio value="recognition" label={t('kind.recognition')} />
          <Radio value="achievement" label={t('kind.achievement')} />
        </RadioGroup>
      </Field>
      {draft.kind === 'recognition' && <RecipientsField draft={draft} onEdit={onEdit} wrong={wrong('recipients')} />}
      <ValueField
        values={values}
        valueId={draft.valueId}
        onChoose={(valueId) => onEdit({ valueId })}
        wrong={wrong('value')}
      />
      <MessageField
        draft={draft}
        value={values.find(({ id }) => id === draft.valueId)}
        onEdit={onEdit}
        wrong={wrong('message')}
      />
      <EffectField effect={draft.effect} onEdit={(effect) => onEdit({ effect })} wrong={wrong('effect')} />
    </div>
  );
};
