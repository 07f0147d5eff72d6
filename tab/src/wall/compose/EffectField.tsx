import { Field, Textarea } from '@fluentui/react-components';
import { graphemes } from '../../text/graphemes.ts';
import { useText } from '../../text/text.ts';
import { longestEffect } from './draft.ts';

/** What it changed: optional, and a line of its own on the card. */
export const EffectField = ({
  effect,
  onEdit,
  wrong,
}: {
  effect: string;
  onEdit: (effect: string) => void;
  wrong?: string;
}) => {
  const t = useText('compose');
  const over = graphemes(effect) - longestEffect;
  const message = over > 0 ? t('tooLong', { count: over }) : wrong;
  return (
    <Field label={t('effect')} validationState={message ? 'error' : 'none'} validationMessage={message}>
      <Textarea dir="auto" resize="vertical" value={effect} onChange={(_, { value }) => onEdit(value)} />
    </Field>
  );
};
