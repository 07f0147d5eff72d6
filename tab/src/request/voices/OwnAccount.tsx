import type { PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { useRef, useState } from 'react';
import { now } from '../../client/clock.ts';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import { LeftBox } from '../../ui/LeftBox.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import { TwoVersions } from '../../ui/TwoVersions.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { Block } from '../path/Block.tsx';
import { EraseWords } from './EraseWords.tsx';
import { HandIn } from './HandIn.tsx';
import { Heard } from './Heard.tsx';
import css from './OwnAccount.module.css';
import { Readers } from './Readers.tsx';
import { Release } from './Release.tsx';
import { Said } from './Said.tsx';
import { useAccount } from './useAccount.ts';

/** What somebody writes for themselves, hands in and releases; and what the mediator heard in it. */
export const OwnAccount = ({ request, first }: { request: RequesterView | PartyView; first: Perspective }) => {
  const t = useText('perspective');
  const whole = useRef<HTMLDivElement>(null);
  const writing = useAccount(request.id, request.etag, first);
  const { account, saver } = writing;
  const { request: saved, sections, saving, problem, clashes } = account;
  const { text } = sections.account;
  const isBlank = text.trim() === '';
  const [savedAt, setSavedAt] = useState<string>();
  const [lastSaved, setLastSaved] = useState(saved.text);
  if (lastSaved !== saved.text) {
    setLastSaved(saved.text);
    setSavedAt(now().toISOString());
  }
  const mediator = request.mediator?.displayName ?? t('theMediator');
  const unsaved = text === saved.text ? [] : [{ label: t('own.title'), words: text }];
  const reflections = saved.reflections.length > 0 && <Heard writing={writing} mediator={mediator} />;

  const erase = saved.can.delete && (
    <EraseWords
      requestId={request.id}
      personId={saved.author.id}
      mediator={mediator}
      onErased={async () => {
        saver.letGo();
        await writing.look();
        whole.current?.querySelector('textarea')?.focus();
      }}
    />
  );

  if (!saved.can.write)
    return (
      <>
        {reflections}
        {unsaved.length > 0 && (
          <LeftBox lead={t('own.tooLate')} words={unsaved} copyText={copyText} onLetGo={saver.letGo} />
        )}
        {saved.text.trim() !== '' && (
          <Block title={t('own.title')} framed>
            <Readers perspective={saved} mediator={request.mediator} />
            <Said>{saved.text}</Said>
            <p className={css.note}>{t(request.state === 'closed' ? 'own.closed' : 'own.resting')}</p>
            <div className={css.ways}>
              <Release request={request} writing={writing} />
              {erase}
            </div>
          </Block>
        )}
      </>
    );
  return (
    <>
      {reflections}
      <Block title={t('own.title')} framed>
        <div className={css.status}>
          <Readers perspective={saved} mediator={request.mediator} />
          {(saving !== 'saved' || !isBlank) && (
            <SavedState draft={account} savedAt={savedAt} onRetry={() => void saver.flush()} />
          )}
        </div>
        {problem && <ProblemNote problem={problem} title={t('own.refused')} />}
        {clashes.length > 0 && (
          <TwoVersions lead={t('own.clash')} onChoose={(keep) => saver.settle('account', keep)}>
            {(version) => ({
              entries: [{ words: version === 'mine' ? text : saved.text }].filter(({ words }) => words.trim() !== ''),
              empty: t('own.empty'),
            })}
          </TwoVersions>
        )}
        <div ref={whole}>
          <WordsField
            label={t('own.label')}
            why={t('own.why')}
            value={text}
            rows={6}
            onChange={(next) => saver.edit('account', { text: next })}
          />
        </div>
        <HandIn writing={writing} mediator={mediator} wasHandedIn={wasHandedIn(request, saved.author.id)} />
        <div className={css.ways}>
          <Release request={request} writing={writing} />
          {erase}
        </div>
      </Block>
    </>
  );
};

/** Whether it was handed in at any time: whoever mediates now may be another than the one who had it then. */
const wasHandedIn = ({ history }: RequesterView | PartyView, authorId: string): boolean =>
  history.some(({ kind, by }) => kind === 'handed-in' && by?.id === authorId);
