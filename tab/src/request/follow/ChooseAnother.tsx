import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { MediatorList } from '../mediator/MediatorList.tsx';
import { useMediators } from '../mediator/useMediators.ts';
import { useMove } from '../useMove.ts';
import css from './AddInformation.module.css';

/** Another mediator, when the first can't take it, could not be reached or did not answer (C9). */
export const ChooseAnother = ({ request, onDone }: { request: RequesterView; onDone: () => void }) => {
  const t = useText('request');
  const { id, etag, details } = request;
  const { data: roster } = useMediators(id, details);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = roster?.items.find(({ person }) => person.id === chosenId)?.person;
  const choose = useMove<string>(
    id,
    async (mediatorId) => (await call('chooseMediator', { params: { id }, body: { mediatorId }, ifMatch: etag })).data,
  );
  return (
    <>
      <MediatorList
        requestId={id}
        basis={details}
        chosenId={chosenId}
        onChoose={setChosenId}
        again
        ruledOutIds={details?.ruledOutIds ?? []}
      />
      {choose.error && <ProblemNote problem={choose.error} />}
      <div className={css.ways}>
        <Button onClick={onDone}>{t('cancel')}</Button>
        {chosen && (
          <Button
            appearance="primary"
            disabledFocusable={choose.isPending}
            onClick={() => choose.mutate(chosen.id, { onSuccess: onDone })}
          >
            {t('follow.sendTo', { name: chosen.displayName })}
          </Button>
        )}
      </div>
    </>
  );
};
