import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Summary } from '@common-ground/api/contract/shapes/hearing.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Block } from '../path/Block.tsx';
import { useMove } from '../useMove.ts';
import { WriteTo } from '../WriteTo.tsx';
import css from './Question.module.css';

/** What the others would read if they are invited: released word for word, or not at all (M4). */
export const SummaryToRead = ({ request, summary }: { request: RequesterView; summary: Summary }) => {
  const t = useText('follow');
  const { id, mediator, takingPart } = request;
  const [opened] = useState(summary.text);
  const name = mediator?.displayName ?? t('mediator');
  const release = useMove(id, async () => {
    const { data } = await call('releaseSummary', { params: { id }, ifMatch: summary.etag });
    announce(t('summary.released', { name }));
    return data;
  });
  return (
    <Block title={t('summary.title')} why={t('summary.lead', { name })} framed>
      {summary.text !== opened && (
        <p className={css.changed} role="status">
          {t('summary.changed')}
        </p>
      )}
      <blockquote className={css.words} dir="auto">
        {summary.text}
      </blockquote>
      <p className={css.note}>{t('summary.free', { name })}</p>
      {takingPart.length > 0 && <p className={css.note}>{t('summary.old')}</p>}
      {release.error && <ProblemNote problem={release.error} />}
      <div className={css.ways}>
        <Button appearance="primary" disabledFocusable={release.isPending} onClick={() => release.mutate()}>
          {t('summary.release')}
        </Button>
        {mediator && <WriteTo person={mediator} />}
      </div>
    </Block>
  );
};
