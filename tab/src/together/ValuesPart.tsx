import type { TeamSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { useText } from '../text/text.ts';
import { Part } from '../ui/Part.tsx';
import { BeginEditing } from './BeginEditing.tsx';
import { valuesPart } from './parts.ts';
import { useEditing } from './useEditing.ts';
import { useOpened } from './useOpened.ts';
import type { TeamPlace } from './useTeam.ts';
import { Values } from './Values.tsx';
import { ValuesEditor } from './ValuesEditor.tsx';

export const ValuesPart = ({ team, settings }: { team: TeamPlace; settings: TeamSettings }) => {
  const t = useText('together');
  const editing = useEditing(team, settings, valuesPart);
  const { opened, open, close, button } = useOpened();
  return (
    <Part title={t('values')} lead={t('valuesText')}>
      {opened && editing.mine && settings.can.edit ? (
        <ValuesEditor editing={editing} mine={editing.mine} onClose={close} />
      ) : (
        <>
          {settings.can.edit && <BeginEditing editing={editing} button={button} name={t('editValues')} onOpen={open} />}
          <Values values={settings.values} />
        </>
      )}
    </Part>
  );
};
