import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text.ts';
import { skipsTalk } from '../begin/fit.ts';
import { Refer } from '../follow/Refer.tsx';
import { useMediators } from '../mediator/useMediators.ts';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { Screen } from '../path/Screen.tsx';
import type { Stop } from '../path/steps.ts';
import type { Draft, Saver } from '../saving/draft.ts';
import { Discard } from './Discard.tsx';
import { GoAhead } from './GoAhead.tsx';
import { Letter } from './Letter.tsx';
import { MissingList } from './MissingList.tsx';
import { missingFrom, tooLongIn } from './missing.ts';
import { NobodyLeft } from './NobodyLeft.tsx';
import { Refused } from './Refused.tsx';
import css from './ReviewStep.module.css';
import { useSubmit } from './useSubmit.ts';

/** Everything once more, like a letter, who will see what, and the go-ahead (C8); without a mediator, a way on (C11). */
export const ReviewStep = ({
  draft,
  saver,
  onGo,
  back,
}: {
  draft: Draft;
  saver: Saver;
  onGo: (stop: Stop) => void;
  back: (() => void) | undefined;
}) => {
  const t = useText('request');
  const [, navigate] = useLocation();
  const { request, sections, clashes } = draft;
  const { data: roster } = useMediators(request.id, request.details);
  const chosenId = sections.details?.mediatorId;
  const chosen = roster?.items.find(({ person }) => person.id === chosenId);
  const lost = chosen && !chosen.choosable;
  const mediator = chosen?.choosable ? chosen.person : undefined;
  const nobodyLeft = roster && !roster.items.some(({ choosable }) => choosable);
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const missingList = useRef<HTMLElement>(null);
  const consentBox = useRef<HTMLInputElement>(null);
  const submit = useSubmit(saver);

  // While the roster cannot be read, the choice stands; the server looks at it again in any case.
  const missing = missingFrom(sections, roster ? mediator?.id : chosenId, consent);
  const shown = missing.filter((name) => (asked || name !== 'consent') && !(nobodyLeft && name === 'mediator'));
  const tooLong = tooLongIn(sections);
  const send = () => {
    setAsked(true);
    if (chosenId && missing.length === 0 && tooLong.length === 0 && clashes.length === 0)
      return submit.mutate(chosenId);
    setTimeout(() => missingList.current?.focus());
  };

  return (
    <Screen title={t('review.title')} lead={t('review.lead')}>
      {lost && <p className={css.lost}>{t('mediators.lost', { name: chosen.person.displayName })}</p>}
      {(shown.length > 0 || tooLong.length > 0) && (
        <MissingList
          ref={missingList}
          missing={shown}
          tooLong={tooLong}
          onGo={onGo}
          onConsent={() => consentBox.current?.focus()}
        />
      )}
      <Letter draft={draft} mediator={mediator} isChosen={chosenId !== undefined && !roster} onGo={onGo} />
      {nobodyLeft ? (
        <NobodyLeft request={request} hasRoster={roster.items.length > 0} />
      ) : (
        <>
          <Block title={t('review.visibleTitle')} framed>
            <p>
              {mediator
                ? t('review.visible.mediator', { name: mediator.displayName })
                : t('review.visible.mediatorUnknown')}
            </p>
            {skipsTalk(sections.safety) && <p>{t('review.visible.mark')}</p>}
            <p>{t('review.visible.other')}</p>
            <p>{t('review.visible.nobody')}</p>
          </Block>
          <GoAhead ref={consentBox} given={consent} onChange={setConsent} />
        </>
      )}
      {asked && clashes.length > 0 && <p role="alert">{t('review.clashFirst')}</p>}
      {submit.error && <Refused problem={submit.error} onGo={onGo} />}
      <div className={css.exits}>
        <Refer request={request} />
        <Discard request={request} />
      </div>
      <Foot back={back && <Button onClick={back}>{t('back')}</Button>}>
        {nobodyLeft ? (
          <Button appearance="primary" onClick={() => navigate('/mine')}>
            {t('review.keepLeave')}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={submit.isPending} onClick={send}>
            {t('review.submit')}
          </Button>
        )}
      </Foot>
    </Screen>
  );
};
