import type { Value } from '@common-ground/api/contract/shapes/organisation.ts';
import { Field, Textarea } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useFormat } from '../../text/format.ts';
import { graphemes } from '../../text/graphemes.ts';
import { useText } from '../../text/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './Compose.module.css';
import { type Draft, longestMessage } from './draft.ts';
import { hintsFor } from './hints.ts';

const parts = ['behaviour', 'effect', 'criterion'] as const;

/** The words, with the value's criterion and example in view and hints that never stand in the way. */
export const MessageField = ({
  draft,
  value,
  onEdit,
  wrong,
}: {
  draft: Draft;
  value?: Value;
  onEdit: (change: Partial<Draft>) => void;
  wrong?: string;
}) => {
  const t = useText('compose');
  const format = useFormat();
  const length = graphemes(draft.message);
  const over = length - longestMessage;
  const hints = hintsFor(draft);
  return (
    <div className={css.words}>
      {value && (value.criterion || value.example) && (
        <div className={css.guide} dir="auto">
          {value.criterion && <p>{t('criterion', { criterion: value.criterion })}</p>}
          {value.example && <p className={css.quiet}>{t('example', { example: value.example })}</p>}
        </div>
      )}
      <Field
        label={t('message')}
        required
        validationState={wrong || over > 0 ? 'error' : 'none'}
        validationMessage={over > 0 ? t('tooLong', { count: over }) : wrong}
        hint={t('count', { count: format.number(length), most: format.number(longestMessage) })}
      >
        <Textarea
          className={css.message}
          dir="auto"
          resize="vertical"
          rows={5}
          placeholder={t('messagePlaceholder')}
          value={draft.message}
          onChange={(_, data) => onEdit({ message: data.value })}
        />
      </Field>
      {draft.kind === 'recognition' && (
        <div className={css.hints}>
          <p>{t('hints')}</p>
          <ul>
            {parts.map((part) => (
              <li key={part} className={hints[part] ? css.said : undefined}>
                {hints[part] ? <CheckmarkCircleFilled aria-hidden="true" /> : <CircleRegular aria-hidden="true" />}
                {t(`hint.${part}`)}
                <VisuallyHidden>, {t(hints[part] ? 'hint.done' : 'hint.open')}</VisuallyHidden>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
