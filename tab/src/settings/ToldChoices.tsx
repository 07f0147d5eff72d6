import { Switch } from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import { Part } from '../ui/Part.tsx';
import { SavedNote } from './SavedNote.tsx';
import type { Saving } from './save.ts';
import css from './ToldChoices.module.css';

const kinds = ['recognitionReceived', 'recognitionResponses', 'recognitionConsent', 'news', 'checkIn'] as const;

/** Which notifications Teams shows me; a mediator's new requests cannot be switched off (N5). */
export const ToldChoices = ({ preferences, save, isMediator }: Saving & { isMediator: boolean }) => {
  const t = useText('settings');
  const waiting = save.isPending ? save.variables.notifications : undefined;
  const choices = waiting ?? preferences.notifications;
  return (
    <Part title={t('told.title')} lead={t('told.lead')}>
      <div className={css.kinds}>
        {kinds.map((kind) => (
          <Switch
            key={kind}
            label={t(`told.${kind}`)}
            checked={choices[kind]}
            onChange={(_, { checked }) => save.mutate({ notifications: { ...choices, [kind]: checked } })}
          />
        ))}
      </div>
      {isMediator && <p className={css.always}>{t('told.mediator')}</p>}
      <SavedNote save={save} about="notifications" />
    </Part>
  );
};
