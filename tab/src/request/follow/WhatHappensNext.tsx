import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { now } from '../../client/clock.ts';
import { chatWith } from '../../client/reach.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { type Next, nextOf, whoCannot } from './next.ts';
import css from './WhatHappensNext.module.css';

/** One sentence about what happens next and by when, and what the person can do about it. */
export const WhatHappensNext = ({
  request,
  onChooseAnother,
}: {
  request: RequesterView;
  onChooseAnother: () => void;
}) => {
  const t = useText('request');
  const format = useFormat();
  const [said, say] = useState(false);
  const next = nextOf(request, now());
  if (!next) return null;
  const { mediator, can, promisedBy } = request;
  const name = mediator?.displayName ?? whoCannot(request) ?? '';
  const sentence = (about: Next): string => {
    if (about === 'cannot' && !name) return t('follow.cannotUnnamed');
    const time = (at: string | undefined) => (at ? format.dateTime(at) : '');
    return t(`follow.${about}`, { name, by: time(promisedBy), told: time(request.notification?.at) });
  };
  const write = async () => {
    if (!mediator) return;
    const opened = await chatWith([mediator.id], '').catch(() => 'not-supported' as const);
    say(opened === 'not-supported');
  };
  return (
    <Block title={t('follow.next')} framed>
      <p className={css.sentence} aria-live="polite">
        {sentence(next)}
      </p>
      {(can.chooseMediator || next === 'unreachable') && (
        <div className={css.ways}>
          {can.chooseMediator && (
            <Button appearance="primary" onClick={onChooseAnother}>
              {t('follow.chooseAnother')}
            </Button>
          )}
          {next === 'unreachable' && mediator && (
            <Button onClick={write}>{t('follow.writeTo', { name: mediator.displayName })}</Button>
          )}
        </div>
      )}
      {said && <p role="status">{t('reach.notSupported')}</p>}
    </Block>
  );
};
