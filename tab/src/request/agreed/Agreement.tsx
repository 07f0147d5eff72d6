import type { Agreement as Written } from '@common-ground/api/contract/shapes/hearing.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { AgreementStanding } from '../../ui/AgreementStanding.tsx';
import { AgreementTable } from '../../ui/AgreementTable.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Block } from '../path/Block.tsx';
import { useMainLook } from '../quiet.ts';
import { useMove } from '../useMove.ts';
import { WriteTo } from '../WriteTo.tsx';
import css from './Agreement.module.css';
import { Changed } from './Changed.tsx';
import { MarkCommitment } from './MarkCommitment.tsx';
import type { Shared } from './shared.ts';
import { askedToConfirm, changesSince, saidIn } from './standing.ts';
import { useConfirmed } from './useConfirmed.ts';

const leads = {
  first: 'lead.first',
  again: 'lead.again',
  no: undefined,
} as const;

/** What was agreed, to read, to confirm word for word, and to mark as done (M7, M8). */
export const Agreement = ({ request, agreement }: { request: Shared; agreement: Written }) => {
  const t = useText('agreed');
  const look = useMainLook();
  const { userId } = useHost();
  const [, navigate] = useLocation();
  const { id, state, mediator } = request;
  const { confirmed, confirm: keepConfirmed } = useConfirmed(id);
  // What was there when the page opened: a change while somebody reads must not go by unseen.
  const [opened] = useState(() => agreement.commitments.map(saidIn));
  const asked = askedToConfirm(request, userId);
  const changes = asked === 'no' ? undefined : changesSince(confirmed ?? opened, agreement.commitments);
  const lead = leads[asked];
  const isOpenEnd = state === 'closed' && !agreement.completedAt;
  const note = state === 'hearing' ? 'before' : isOpenEnd ? 'notConfirmed' : undefined;
  const title = state === 'hearing' ? 'title.before' : state === 'closed' ? 'title.closed' : 'title';
  const confirm = useMove(id, async () => {
    const { data } = await call('confirmAgreement', { params: { id }, ifMatch: agreement.etag });
    keepConfirmed(agreement);
    announce(t('confirmed'));
    return data;
  });
  return (
    <Block
      title={t(title)}
      why={lead && t(lead)}
      framed
      action={
        <Button appearance="subtle" size="small" onClick={() => navigate(`/requests/${id}/document`)}>
          {t('copy')}
        </Button>
      }
    >
      {note && <p className={css.note}>{t(note)}</p>}
      {changes && <Changed changes={changes} agreement={agreement} since={confirmed ? 'confirmed' : 'opened'} />}
      <AgreementTable
        commitments={agreement.commitments}
        today={today()}
        actionFor={(one) => one.can.mark && <MarkCommitment requestId={id} commitment={one} etag={agreement.etag} />}
      />
      {!note && <AgreementStanding agreement={agreement} readerId={userId} />}
      {confirm.error && <ProblemNote problem={confirm.error} />}
      {asked !== 'no' && (
        <>
          <p className={css.note}>{t('onlyWhenRight')}</p>
          <div className={css.ways}>
            <Button appearance={look} disabledFocusable={confirm.isPending} onClick={() => confirm.mutate()}>
              {t('confirm')}
            </Button>
            {mediator && <WriteTo person={mediator} />}
          </div>
        </>
      )}
    </Block>
  );
};
