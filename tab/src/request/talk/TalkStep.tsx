import type { OpenCommunication } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { WordsField } from '../../ui/WordsField.tsx';
import { skipsTalk } from '../begin/fit.ts';
import { Screen } from '../path/Screen.tsx';
import type { Draft, Saver } from '../saving/draft.ts';
import { Attempts } from './Attempts.tsx';
import { ComposedMessage } from './ComposedMessage.tsx';
import { Reach } from './Reach.tsx';
import { Settle } from './Settle.tsx';
import css from './TalkStep.module.css';

const asked = ['observation', 'effect', 'need', 'ask'] as const;
const offered = ['myPart', 'cause', 'commonGround'] as const;
const questions = [...asked, ...offered];

/** Step 1, open communication (C3): words for a talk, the message made from them, and what was tried. */
export const TalkStep = ({ draft, saver, onSkip }: { draft: Draft; saver: Saver; onSkip: () => void }) => {
  const t = useText('request');
  const { request, sections } = draft;
  const words = sections.openCommunication ?? {};
  const change = (part: Partial<OpenCommunication>) =>
    saver.edit('openCommunication', { ...saver.current().sections.openCommunication, ...part });

  const [opened, setOpened] = useState<boolean>();

  const question = (name: (typeof questions)[number]) => (
    <WordsField
      key={name}
      label={t(`talk.${name}`)}
      why={t(`talk.${name}.why`)}
      value={words[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );

  if (skipsTalk(sections.safety))
    return (
      <Screen title={t('talk.notAskedTitle')} lead={t('talk.notAsked')}>
        {/* Written before the answers on safety changed: theirs to change or to clear. */}
        {questions
          .filter((name) => request.openCommunication?.[name] || words[name])
          .map((name) => (
            <WordsField
              key={name}
              label={t(`talk.${name}`)}
              value={words[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
      </Screen>
    );

  return (
    <Screen title={t('talk.title')} lead={t('talk.lead')}>
      {words.skipped ? (
        <div className={css.skipped}>
          <p>{t('skip.note')}</p>
          <Button onClick={() => change({ skipped: undefined })}>{t('skip.undo')}</Button>
        </div>
      ) : (
        <p className={css.skip}>
          {t('skip.offer')}{' '}
          <Link
            as="button"
            inline
            onClick={() => {
              change({ skipped: 'rather-not' });
              onSkip();
            }}
          >
            {t('skip')}
          </Link>
        </p>
      )}
      <div className={css.beside}>
        <div className={css.questions}>
          {asked.map(question)}
          <details
            className={css.more}
            open={opened ?? offered.some((name) => words[name])}
            onToggle={(event) => setOpened(event.currentTarget.open)}
          >
            <summary className={css.summary}>{t('talk.more')}</summary>
            <div className={css.questions}>{offered.map(question)}</div>
          </details>
        </div>
        <div className={css.message}>
          <ComposedMessage words={words} onChange={(message) => change({ message })} />
          <Reach draft={draft} saver={saver} words={words} />
        </div>
      </div>
      <Attempts request={request} onRecorded={(fresh) => saver.adopt(fresh)} />
      <div className={css.ways}>{request.can.settle && <Settle draft={draft} saver={saver} />}</div>
    </Screen>
  );
};
