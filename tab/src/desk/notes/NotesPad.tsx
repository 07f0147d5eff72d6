import type { Notes } from '@common-ground/api/contract/shapes/hearing.ts';
import { Field, Textarea } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import { TwoVersions } from '../../ui/TwoVersions.tsx';
import css from './Notes.module.css';
import { useNotes } from './useNotes.ts';

/** In UTF-16 units, as the API counts. */
const longestText = 20_000;

/** Where the mediator writes for themselves; every word is saved while it is written (M9). */
export const NotesPad = ({ id, first }: { id: string; first: Notes }) => {
  const t = useText('notes');
  const saved = useText('saving');
  const [draft, saver] = useNotes(id, first);
  const { text } = draft.sections.notes;
  const over = text.length - longestText;
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
        <Field
          label={t('label')}
          hint={t('why')}
          validationState={over > 0 ? 'error' : 'none'}
          validationMessage={over > 0 ? t('tooLong', { over }) : undefined}
          className={css.field}
        >
          <Textarea
            value={text}
            onChange={(_, { value }) => saver.edit('notes', { text: value })}
            rows={12}
            resize="vertical"
            className={css.box}
            textarea={{ dir: 'auto', className: css.area }}
          />
        </Field>
      )}
      {draft.problem && over <= 0 && <ProblemNote problem={draft.problem} title={saved('saved.refused')} />}
      <p className={css.saved}>
        <SavedState draft={draft} savedAt={draft.request.savedAt} onRetry={() => void saver.flush()} />
      </p>
    </>
  );
};
