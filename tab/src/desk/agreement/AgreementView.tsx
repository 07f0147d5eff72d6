import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useRef } from 'react';
import { today } from '../../client/today.ts';
import { useText } from '../../text/text.ts';
import { AgreementTable } from '../../ui/AgreementTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TwoVersions } from '../../ui/TwoVersions.tsx';
import { AgreementEditor } from './AgreementEditor.tsx';
import css from './AgreementView.module.css';
import { CheckIns } from './CheckIns.tsx';
import { LeftRows } from './LeftRows.tsx';
import { Mark } from './Mark.tsx';
import { PaperCopy } from './PaperCopy.tsx';
import { Readers } from './Readers.tsx';
import { Standing } from './Standing.tsx';
import { useAgreementEditing } from './useAgreementEditing.ts';
import { usePrinting } from './usePrinting.ts';
import { useRowsToRead } from './useRowsToRead.ts';
import { WhatIsNext } from './WhatIsNext.tsx';

/** What was agreed: written by the mediator, confirmed by everybody, and followed up (M7, M8). */
export const AgreementView = ({ request, me }: { request: MediatorView; me: Me }) => {
  const t = useText('agreeing');
  const editing = useAgreementEditing(request);
  const read = useRowsToRead(request);
  const [printing, print] = usePrinting();
  const whole = useRef<HTMLElement>(null);
  const begun = useRef(false);
  const { id, state, agreement, can, checkIns } = request;
  const { mine, theirs } = editing;
  const isWritten = agreement.commitments.length > 0;
  const isEditing = can.writeAgreement && mine !== undefined;

  const begin = () => {
    begun.current = true;
    editing.begin();
  };
  const close = () => {
    begun.current = false;
    whole.current?.focus();
  };

  const shown = () => {
    if (isEditing && theirs)
      return (
        <TwoVersions
          lead={t('clash.lead')}
          onChoose={(keep) => (keep === 'mine' ? editing.keepMine() : editing.letGo())}
        >
          {(keep) => ({ entries: read(keep === 'mine' ? mine : theirs) })}
        </TwoVersions>
      );
    if (isEditing)
      return (
        <AgreementEditor request={request} editing={editing} rows={mine} takesFocus={begun.current} onClose={close} />
      );
    if (!isWritten)
      return can.writeAgreement ? (
        <EmptyState
          title={t('first')}
          action={
            <Button appearance="primary" onClick={begin}>
              {t('begin')}
            </Button>
          }
        >
          {t('firstText')}
        </EmptyState>
      ) : (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      );
    return (
      <AgreementTable
        commitments={agreement.commitments}
        today={today()}
        actionFor={(one) => one.can.mark && <Mark id={id} commitment={one} etag={agreement.etag} />}
      />
    );
  };

  return (
    <section ref={whole} id="file-agreement" tabIndex={-1} aria-label={t('title')} className={css.view}>
      {isWritten && <Readers request={request} me={me} />}
      {state === 'follow-up' && <WhatIsNext request={request} />}
      {mine && !can.writeAgreement && <LeftRows request={request} rows={mine} onLetGo={editing.letGo} />}
      {isWritten && <Standing request={request} readerId={me.id} />}
      {shown()}
      {isWritten && !isEditing && (
        <div className={css.ways}>
          {can.writeAgreement && (
            <Button icon={<EditRegular />} onClick={begin}>
              {t('change')}
            </Button>
          )}
          <Button appearance="subtle" icon={<PrintRegular />} onClick={print}>
            {t('print')}
          </Button>
        </div>
      )}
      {checkIns.length > 0 && <CheckIns request={request} />}
      {printing && isWritten && <PaperCopy request={request} />}
    </section>
  );
};
