import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Needs as GivenNeeds } from '@common-ground/api/contract/shapes/hearing.ts';
import { Button } from '@fluentui/react-components';
import { call } from '../../client/call.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Needs } from '../mediator/Needs.tsx';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { Screen } from '../path/Screen.tsx';
import { useMove } from '../useMove.ts';
import { InvitedStatus } from './InvitedStatus.tsx';
import narrow from './Narrow.module.css';
import { needsIn } from './needsIn.ts';

/** The limits, said plainly, and what the person needs; then the yes (C1, M4). */
export const BeforeTakingPart = ({ request, onBack }: { request: InvitedView; onBack: () => void }) => {
  const t = useText('party');
  const words = useText('request');
  const { userId } = useHost();
  const { id, etag, mediator } = request;
  const name = mediator?.displayName ?? t('theMediator');
  const unsent = useUnsent<GivenNeeds>(userId, `${id}/needs`, needsIn);
  const needs = unsent.words;
  const join = useMove(id, async () => {
    const body = { accept: true, ...(needs && { needs }) };
    const { data } = await call('answerInvitation', { params: { id, personId: userId }, body, ifMatch: etag });
    unsent.put(undefined, false);
    return data;
  });
  return (
    <main className={narrow.page}>
      <InvitedStatus request={request} />
      <Screen title={t('joining.title')} lead={t('joining.lead', { name })}>
        <Block title={words('before.limitsTitle')} framed>
          <p>{words('before.limits')}</p>
          <p>{words('before.reach')}</p>
        </Block>
        <Needs needs={needs ?? {}} onChange={(next) => unsent.put(next, next !== undefined)} />
        <p>{t('joining.needsSeen', { name })}</p>
        {join.error && <ProblemNote problem={join.error} title={t('joining.refused')} />}
        <Foot back={<Button onClick={onBack}>{words('back')}</Button>}>
          <Button appearance="primary" disabledFocusable={join.isPending} onClick={() => join.mutate()}>
            {t('takePart')}
          </Button>
        </Foot>
      </Screen>
    </main>
  );
};
