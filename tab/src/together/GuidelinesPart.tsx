import type { TeamSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../text/text.ts';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Part } from '../ui/Part.tsx';
import { BeginEditing } from './BeginEditing.tsx';
import { Guidelines } from './Guidelines.tsx';
import { GuidelinesEditor } from './GuidelinesEditor.tsx';
import { guidelinesPart } from './parts.ts';
import css from './Together.module.css';
import { useEditing } from './useEditing.ts';
import { useOpened } from './useOpened.ts';
import type { TeamPlace } from './useTeam.ts';

const Versions = lazy(() => import('./Versions.tsx'));

export const GuidelinesPart = ({ team, settings }: { team: TeamPlace; settings: TeamSettings }) => {
  const t = useText('together');
  const editing = useEditing(team, settings, guidelinesPart);
  const { opened, open, close, button } = useOpened();
  const [history, setHistory] = useState(false);
  const { version, items } = settings.guidelines;
  return (
    <Part title={t('guidelines')} lead={t('guidelinesText')}>
      {opened && editing.mine && settings.can.edit ? (
        <GuidelinesEditor editing={editing} mine={editing.mine} onClose={close} />
      ) : (
        <>
          {settings.can.edit && (
            <BeginEditing editing={editing} button={button} name={t('editGuidelines')} onOpen={open} />
          )}
          <Guidelines items={items} />
        </>
      )}
      <div className={css.ways}>
        <span className={css.quiet}>{t('version', { version })}</span>
        <Button appearance="subtle" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t(history ? 'historyClose' : 'history')}
        </Button>
      </div>
      {history && (
        <Suspense fallback={<PageSkeleton rows={2} />}>
          <Versions team={team} />
        </Suspense>
      )}
    </Part>
  );
};
