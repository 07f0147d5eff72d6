import type { NewPreferences } from '@common-ground/api/contract/shapes/people.ts';
import { useText } from '../text/text.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import type { Saving } from './save.ts';

/** Whether the last change of this group was kept. */
export const SavedNote = ({ save, about }: Pick<Saving, 'save'> & { about: keyof NewPreferences }) => {
  const t = useText('settings');
  const ours = save.variables !== undefined && about in save.variables;
  return (
    <>
      {ours && save.error && <ProblemNote problem={save.error} title={t('refused')} />}
      <p role="status">{ours && save.isSuccess && t('saved')}</p>
    </>
  );
};
