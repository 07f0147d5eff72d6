import type { RecognitionAudience } from '@common-ground/api/contract/shapes/people.ts';
import { usePreferences } from '../client/usePreferences.ts';
import { useText } from '../text/text.ts';
import { Choices } from '../ui/Choices.tsx';
import { Part } from '../ui/Part.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';

const audiences = ['wall', 'private', 'ask'] as const satisfies readonly RecognitionAudience[];

/** How I like to be thanked; one tap keeps it (W3). */
export const Thanked = () => {
  const t = useText('mine');
  const { me, save } = usePreferences();
  const kept = me.data?.preferences.recognitionAudience;
  const shown = save.isPending ? (save.variables.recognitionAudience ?? kept) : kept;
  return (
    <Part title={t('thanked.title')} lead={t('thanked.lead')}>
      <Choices
        label={t('thanked.title')}
        value={shown}
        disabled={!me.data}
        choices={audiences.map((value) => ({
          value,
          name: t(`thanked.${value}`),
          means: t(`thanked.${value}.means`),
        }))}
        onChoose={(recognitionAudience) => save.mutate({ recognitionAudience })}
      />
      {save.error && <ProblemNote problem={save.error} />}
      <p role="status">{save.isSuccess && t('thanked.saved')}</p>
    </Part>
  );
};
