import type { Notes } from '@common-ground/api/contract/shapes/hearing.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import { TwoVersions } from '../../ui/TwoVersions.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import css from './Notes.module.css';
import { useNotes } from './useNotes.ts';

/** Where the mediator writes for themselves; every word is saved while it is written (M9). */
export const NotesPad = ({ id, first }: { id: string; first: Notes }) => {
  const t = useText('notes');
  const saved = useText('saving');
  const [draft, saver] = useNotes(id, first);
  const { text } = draft.sections.notes;
  return (
    <>
      {draft.clashes.length > 0 ? (
        <TwoVersions lead={t('clash')} onChoose={(keep) => saver.settle('notes', keep)}>
          {(keep) => {
            const words = keep === 'mine' ? text : draft.request.text;
            return { entries: words.trim() ? [{ words }] : [], empty: saved('clash.empty') };
          }}
        </TwoVersions>
      ) : (
        <WordsField
          label={t('label')}
          why={t('why')}
          value={text}
          onChange={(words) => saver.edit('notes', { text: words })}
          rows={12}
        />
      )}
      {draft.problem && <ProblemNote problem={draft.problem} title={saved('saved.refused')} />}
      <p className={css.saved}>
        <SavedState draft={draft} savedAt={draft.request.savedAt} onRetry={() => void saver.flush()} />
      </p>
    </>
  );
};
