import type { MediatorView } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { chatWith } from '../client/reach.ts';
import { useText } from '../text/text.ts';
import css from './NextStep.module.css';

/** What the mediator does next, with one button for it. */
export const NextStep = ({ request }: { request: MediatorView }) => {
  const t = useText('desk');
  const [said, say] = useState(false);
  const { requester, state } = request;
  const name = requester.displayName;
  const write = async () => {
    const opened = await chatWith([requester.id], '').catch(() => 'not-supported' as const);
    say(opened === 'not-supported');
  };
  if (state === 'closed') return <p className={css.quiet}>{t('file.next.closed')}</p>;
  if (state === 'follow-up') return <p className={css.quiet}>{t('file.next.none')}</p>;
  return (
    <section className={css.banner} aria-labelledby="next-step">
      <h2 id="next-step" className={css.what}>
        {t('file.next')}
      </h2>
      <p className={css.title}>{t('file.next.speak', { name })}</p>
      <p>{t('file.next.speakText', { name })}</p>
      <div>
        <Button appearance="primary" onClick={write}>
          {t('file.next.chat', { name })}
        </Button>
      </div>
      {said && <p role="status">{t('file.notSupported')}</p>}
    </section>
  );
};
