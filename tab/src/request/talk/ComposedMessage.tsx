import type { OpenCommunication } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { longestText } from '../path/longest.ts';
import css from './ComposedMessage.module.css';
import { messageOf } from './compose.ts';
import { usePhrases } from './usePhrases.ts';

/** The message made from the answers: it follows them until the person edits it, and then it is theirs. */
export const ComposedMessage = ({
  words,
  onChange,
}: {
  words: OpenCommunication;
  /** The person's own version; nothing lets it follow the answers again. */
  onChange: (message: string | undefined) => void;
}) => {
  const t = useText('request');
  const saving = useText('saving');
  const message = messageOf(words, usePhrases());
  const own = words.message !== undefined;
  const over = own ? message.length - longestText : 0;
  return (
    <Block title={t('message.title')} framed>
      <Field
        className={css.field}
        label={{ children: t('message.label'), className: css.label }}
        hint={own ? t('message.yours') : t('message.follows')}
        validationState={over > 0 ? 'error' : 'none'}
        validationMessage={over > 0 ? saving('words.tooLong', { over, longest: longestText }) : undefined}
      >
        <Textarea
          value={message}
          placeholder={t('message.empty')}
          onChange={(_, { value }) => onChange(value)}
          resize="vertical"
          rows={8}
          className={css.box}
          textarea={{ className: css.area, dir: 'auto' }}
        />
      </Field>
      {own && (
        <div>
          <Button size="small" onClick={() => onChange(undefined)}>
            {t('message.followAgain')}
          </Button>
        </div>
      )}
    </Block>
  );
};
