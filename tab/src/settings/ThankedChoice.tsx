import type { RecognitionAudience } from '@common-ground/api/contract/shapes/people.ts';
import { useText } from '../text/text.ts';
import { Choices } from '../ui/Choices.tsx';
import { Part } from '../ui/Part.tsx';
import { SavedNote } from './SavedNote.tsx';
import type { Saving } from './save.ts';

const audiences = ['wall', 'private', 'ask'] as const satisfies readonly RecognitionAudience[];

/** How I like to be thanked (W3). */
export const ThankedChoice = ({ preferences, save }: Saving) => {
  const t = useText('settings');
  const waiting = save.isPending ? save.variables.recognitionAudience : undefined;
  return (
    <Part title={t('thanked.title')} lead={t('thanked.lead')}>
      <Choices
        label={t('thanked.title')}
        value={waiting ?? preferences.recognitionAudience}
        choices={audiences.map((value) => ({
          value,
          name: t(`thanked.${value}`),
          means: t(`thanked.${value}.means`),
        }))}
        onChoose={(recognitionAudience) => save.mutate({ recognitionAudience })}
      />
      <SavedNote save={save} about="recognitionAudience" />
    </Part>
  );
};
