import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { useKept } from '../saving/useKept.ts';
import { AttemptForm } from './AttemptForm.tsx';
import css from './Attempts.module.css';

/** What was tried so far: when, how, and what came of it. */
export const Attempts = ({
  request,
  onRecorded,
}: {
  request: RequesterView;
  onRecorded: (request: RequesterView) => void;
}) => {
  const t = useText('request');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const kept = useKept(request.id, 'attempt');
  const open = adding || kept.words !== '';
  return (
    <Block title={t('attempts.title')} why={t('attempts.lead')}>
      {request.attempts.length === 0 && !open && <p className={css.none}>{t('attempts.none')}</p>}
      <ul className={css.list}>
        {request.attempts.map(({ id, at, how, outcome }) => (
          <li key={id} className={css.attempt}>
            <span className={css.when}>
              {t('attempts.item', { how: t(`attempts.how.${how}`), when: format.dateTime(at) })}
            </span>
            <span dir="auto" className={css.words}>
              {outcome}
            </span>
          </li>
        ))}
      </ul>
      {open ? (
        <AttemptForm
          requestId={request.id}
          kept={kept}
          opened={adding}
          onCancel={() => setAdding(false)}
          onRecorded={(fresh) => {
            setAdding(false);
            onRecorded(fresh);
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>{t('attempts.add')}</Button>
        </div>
      )}
    </Block>
  );
};
