import type { Guideline } from '@common-ground/api/contract/shapes/organisation.ts';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import { Fold } from '../ui/Fold.tsx';
import { Editor } from './Editor.tsx';
import { Guidelines } from './Guidelines.tsx';
import type { Editing } from './useEditing.ts';

const most = 30;

const freshGuideline = (): Guideline => ({ id: crypto.randomUUID(), title: '', text: '' });

/** An owner changes how the team settles conflict; what was there stays as an earlier version (C4). */
export const GuidelinesEditor = ({
  editing,
  mine,
  onClose,
}: {
  editing: Editing<Guideline>;
  mine: readonly Guideline[];
  onClose: () => void;
}) => {
  const t = useText('together');
  return (
    <Editor
      editing={editing}
      mine={mine}
      label={t('guidelines')}
      least={0}
      most={most}
      fresh={freshGuideline}
      nameOf={({ title }) => title}
      names={{ add: t('addGuideline'), full: t('fullGuidelines'), saved: t('savedGuidelines') }}
      show={(items) => <Guidelines items={items} />}
      onClose={onClose}
    >
      {(item, change, { asked, added }) => {
        const nameless = asked && !item.title.trim();
        return (
          <Fold name={item.title || t('unnamed')} unfolded={nameless} isNew={added}>
            <Field
              label={t('guidelineTitle')}
              required
              validationState={nameless ? 'error' : 'none'}
              validationMessage={nameless ? t('nameMissing') : undefined}
            >
              <Input
                dir="auto"
                maxLength={100}
                value={item.title}
                onChange={(_, { value }) => change({ ...item, title: value })}
              />
            </Field>
            <Field label={t('guidelineText')}>
              <Textarea
                dir="auto"
                resize="vertical"
                rows={3}
                maxLength={1000}
                value={item.text}
                onChange={(_, { value }) => change({ ...item, text: value })}
              />
            </Field>
          </Fold>
        );
      }}
    </Editor>
  );
};
