import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Block } from '../path/Block.tsx';
import { useMove } from '../useMove.ts';
import css from './Question.module.css';

/** What the mediator wants the requester to know before anything opens; either answer is fine (M2). */
export const Disclosure = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const { id, etag } = request;
  const answer = useMove<boolean>(
    id,
    async (agreed) => (await call('answerDisclosure', { params: { id }, body: { agreed }, ifMatch: etag })).data,
  );
  return (
    <Block title={t('disclosure.title', { name: request.mediator?.displayName ?? t('history.theMediator') })} framed>
      <blockquote className={css.words} dir="auto">
        {request.disclosure?.text}
      </blockquote>
      <p className={css.note}>{t('disclosure.note')}</p>
      {answer.error && <ProblemNote problem={answer.error} />}
      <div className={css.ways}>
        <Button appearance="primary" disabledFocusable={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('disclosure.agree')}
        </Button>
        <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('disclosure.refuse')}
        </Button>
      </div>
    </Block>
  );
};
