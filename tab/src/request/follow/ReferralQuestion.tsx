import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Referral } from '@common-ground/api/contract/shapes/hearing.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Ask } from '../Ask.tsx';
import { Contacts } from '../begin/Contacts.tsx';
import { Block } from '../path/Block.tsx';
import { useMove } from '../useMove.ts';
import css from './Question.module.css';

/** The mediator would rather hand it over: where it leads, and the requester's word (M10). */
export const ReferralQuestion = ({ request, referral }: { request: RequesterView; referral: Referral }) => {
  const t = useText('follow');
  const [asking, setAsking] = useState(false);
  const { id, etag, mediator } = request;
  const name = mediator?.displayName ?? t('mediator');
  const answer = async (agreed: boolean) =>
    (await call('answerReferral', { params: { id }, body: { agreed }, ifMatch: etag })).data;
  const agree = useMove(
    id,
    () => answer(true),
    () => setAsking(false),
  );
  const refuse = useMove(id, async () => {
    const stays = await answer(false);
    announce(t('referral.stayed'));
    return stays;
  });
  return (
    <Block title={t('referral.title', { name })} framed>
      {referral.text && (
        <blockquote className={css.words} dir="auto">
          {referral.text}
        </blockquote>
      )}
      <div className={css.part}>
        <p className={css.title}>{t('referral.where')}</p>
        {referral.contact ? (
          <Contacts contacts={[referral.contact]} involved={request.visibleTo.map(({ person }) => person.id)} />
        ) : (
          <p>{t('referral.nobody', { name })}</p>
        )}
      </div>
      <p className={css.note}>{t('referral.note')}</p>
      {refuse.error && <ProblemNote problem={refuse.error} />}
      <div className={css.ways}>
        <Button appearance="primary" disabledFocusable={refuse.isPending} onClick={() => setAsking(true)}>
          {t('referral.agree')}
        </Button>
        <Button disabledFocusable={refuse.isPending} onClick={() => refuse.mutate()}>
          {t('referral.refuse')}
        </Button>
      </div>
      <Ask
        open={asking}
        title={t('referral.agreeTitle')}
        lead={t('referral.agreeLead')}
        confirm={t('referral.agreeConfirm')}
        move={agree}
        onClose={() => setAsking(false)}
      />
    </Block>
  );
};
