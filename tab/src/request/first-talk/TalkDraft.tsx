import type { Details } from '@common-ground/api/contract/shapes/conflict.ts';
import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { HelpAtHand } from '../begin/HelpAtHand.tsx';
import { Chip } from '../Chip.tsx';
import { Refer } from '../follow/Refer.tsx';
import { MediatorList } from '../mediator/MediatorList.tsx';
import { Needs } from '../mediator/Needs.tsx';
import { useMediators } from '../mediator/useMediators.ts';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { GoneDraft } from '../path/GoneDraft.tsx';
import { Screen } from '../path/Screen.tsx';
import { VersionChoice } from '../path/VersionChoice.tsx';
import { Discard } from '../review/Discard.tsx';
import { GoAhead } from '../review/GoAhead.tsx';
import { useSubmit } from '../review/useSubmit.ts';
import { useDraft } from '../saving/useDraft.ts';
import css from './AskForTalk.module.css';
import { TurnIntoFull } from './TurnIntoFull.tsx';

const formats = ['video', 'written'] as const;

/** One screen: with whom, in which way, and if the person likes, about what (C12). */
export const TalkDraft = ({ given }: { given: RequesterView }) => {
  const t = useText('request');
  const saving = useText('saving');
  const [draft, saver] = useDraft(given);
  const [, navigate] = useLocation();
  const { request, sections } = draft;
  const details = sections.details ?? {};
  const change = (part: Partial<Details>) => saver.edit('details', { ...details, ...part });
  const { data: roster } = useMediators(request.id, request.details);
  const chosen = roster?.items.find(({ person }) => person.id === details.mediatorId);
  const mediator = chosen?.choosable ? chosen.person : undefined;
  const [consent, setConsent] = useState(false);
  const [missing, setMissing] = useState<'mediator' | 'consent'>();
  const consentBox = useRef<HTMLInputElement>(null);
  const submit = useSubmit(saver);
  const send = () => {
    const open = !mediator ? 'mediator' : consent ? undefined : 'consent';
    setMissing(open);
    if (open === 'consent') consentBox.current?.focus();
    if (mediator && !open) submit.mutate(mediator.id);
  };
  return (
    <main className={css.page}>
      <div className={css.status}>
        <Chip request={request} />
        <SavedState draft={draft} savedAt={request.savedAt} onRetry={() => void saver.flush()} />
        <HelpAtHand />
        <Button appearance="subtle" size="small" onClick={() => navigate('/mine')}>
          {t('leave')}
        </Button>
      </div>
      <Screen title={t('firstTalk.draftTitle')} lead={t('firstTalk.draftLead')}>
        {draft.saving === 'gone' && <GoneDraft draft={draft} />}
        {draft.problem && <ProblemNote problem={draft.problem} title={saving('saved.refused')} />}
        {draft.clashes.map((name) => (
          <VersionChoice key={name} name={name} draft={draft} onChoose={(keep) => saver.settle(name, keep)} />
        ))}
        <WordsField
          label={t('firstTalk.about')}
          why={t('firstTalk.aboutWhy')}
          value={details.outcomeHopedFor}
          onChange={(outcomeHopedFor) => change({ outcomeHopedFor })}
          optional
        />
        <MediatorList
          requestId={request.id}
          basis={request.details}
          chosenId={details.mediatorId}
          onChoose={(mediatorId) => change({ mediatorId })}
          ruledOutIds={details.ruledOutIds ?? []}
          again
        />
        <Block title={t('firstTalk.how')}>
          <RadioGroup
            aria-label={t('firstTalk.how')}
            value={details.format ?? 'any'}
            onChange={(_, { value }) => change({ format: formats.find((format) => format === value) })}
          >
            <Radio value="video" label={t('firstTalk.video')} />
            <Radio value="written" label={t('format.written')} />
            <Radio value="any" label={t('format.any')} />
          </RadioGroup>
        </Block>
        <Needs needs={details.needs ?? {}} onChange={(needs) => change({ needs })} />
        <Block title={t('review.visibleTitle')} framed>
          <p>{t('firstTalk.visible', { name: mediator?.displayName ?? t('history.theMediator') })}</p>
          <p>{t('review.visible.nobody')}</p>
        </Block>
        <GoAhead ref={consentBox} given={consent} onChange={setConsent} />
        {missing && <p role="alert">{t(`review.missing.${missing}`)}</p>}
        {submit.error && <ProblemNote problem={submit.error} title={t('review.refusedTitle')} />}
        <div className={css.ways}>
          <TurnIntoFull request={request} />
          <Refer request={request} />
          <Discard request={request} />
        </div>
        <Foot>
          <Button appearance="primary" disabledFocusable={submit.isPending} onClick={send}>
            {t('firstTalk.submit')}
          </Button>
        </Foot>
      </Screen>
    </main>
  );
};
