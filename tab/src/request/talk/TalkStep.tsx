import type { OpenCommunication } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { skipsTalk } from '../begin/fit.ts';
import { Screen } from '../path/Screen.tsx';
import { WordsField } from '../path/WordsField.tsx';
import type { Draft, Saver } from '../saving/draft.ts';
import { Attempts } from './Attempts.tsx';
import { ComposedMessage } from './ComposedMessage.tsx';
import { Reach } from './Reach.tsx';
import { Settle } from './Settle.tsx';
import css from './TalkStep.module.css';

const questions = ['observation', 'effect', 'myPart', 'cause', 'need', 'ask', 'commonGround'] as const;
const optional: readonly string[] = ['myPart', 'cause', 'commonGround'];

/** Step 1, open communication (C3): words for a talk, the message made from them, and what was tried. */
export const TalkStep = ({ draft, saver, onSkip }: { draft: Draft; saver: Saver; onSkip: () => void }) => {
  const t = useText('request');
  const { request, sections } = draft;
  const words = sections.openCommunication ?? {};
  const change = (part: Partial<OpenCommunication>) =>
    saver.edit('openCommunication', { ...saver.current().sections.openCommunication, ...part });

  if (skipsTalk(sections.safety))
    return (
      <Screen title={t('talk.notAskedTitle')} lead={t('talk.notAsked')}>
        {null}
      </Screen>
    );

  return (
    <Screen title={t('talk.title')} lead={t('talk.lead')}>
      {words.skipped && (
        <div className={css.skipped}>
          <p>{t('skip.note')}</p>
          <Button onClick={() => change({ skipped: undefined })}>{t('skip.undo')}</Button>
        </div>
      )}
      <div className={css.beside}>
        <div className={css.questions}>
          {questions.map((name) => (
            <WordsField
              key={name}
              label={t(`talk.${name}`)}
              why={t(`talk.${name}.why`)}
              value={words[name]}
              onChange={(value) => change({ [name]: value })}
              optional={optional.includes(name)}
            />
          ))}
        </div>
        <div className={css.message}>
          <ComposedMessage words={words} onChange={(message) => change({ message })} />
          <Reach draft={draft} saver={saver} words={words} />
        </div>
      </div>
      <Attempts request={request} onRecorded={(fresh) => saver.adopt(fresh)} />
      <div className={css.ways}>
        {request.can.settle && <Settle draft={draft} saver={saver} />}
        {!words.skipped && (
          <Button
            appearance="subtle"
            onClick={() => {
              change({ skipped: 'rather-not' });
              onSkip();
            }}
          >
            {t('skip')}
          </Button>
        )}
      </div>
    </Screen>
  );
};
