import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Contacts } from '../begin/Contacts.tsx';
import { involvedIn } from '../begin/contacts.ts';
import { useContacts } from '../begin/useContacts.ts';
import { Block } from '../path/Block.tsx';
import { useMove } from '../useMove.ts';
import css from './Question.module.css';

/** After a safety answer: first who else can help, then whether to go on here (C2, M4). */
export const GoOn = ({ request }: { request: RequesterView }) => {
  const t = useText('follow');
  const contacts = useContacts();
  const { id, etag, details, mediator } = request;
  const goOn = useMove(id, async () => {
    const { data } = await call('goOn', { params: { id }, ifMatch: etag });
    announce(t('goOn.done'));
    return data;
  });
  return (
    <Block title={t('goOn.title')} why={t('goOn.lead', { name: mediator?.displayName ?? t('mediator') })} framed>
      <Contacts contacts={contacts} involved={[...involvedIn(details), ...(mediator ? [mediator.id] : [])]} />
      <p className={css.note}>{t('goOn.free')}</p>
      {goOn.error && <ProblemNote problem={goOn.error} />}
      <div className={css.ways}>
        <Button appearance="primary" disabledFocusable={goOn.isPending} onClick={() => goOn.mutate()}>
          {t('goOn.button')}
        </Button>
      </div>
    </Block>
  );
};
