import type { Value } from '@common-ground/api/contract/shapes/organisation.ts';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import { Fold } from '../ui/Fold.tsx';
import { toneNames } from '../ui/tones.ts';
import { pictureNames, ValuePicture } from '../ui/ValuePicture.tsx';
import { Editor } from './Editor.tsx';
import { Swatches } from './Swatches.tsx';
import type { Editing } from './useEditing.ts';
import { Values } from './Values.tsx';

const most = 12;

const freshValue = (): Value => ({
  id: crypto.randomUUID(),
  name: '',
  criterion: '',
  example: '',
  picture: 'heart',
  colour: 'teal',
});

/** An owner changes what the team recognises people for (W7). */
export const ValuesEditor = ({
  editing,
  mine,
  onClose,
}: {
  editing: Editing<Value>;
  mine: readonly Value[];
  onClose: () => void;
}) => {
  const t = useText('together');
  return (
    <Editor
      editing={editing}
      mine={mine}
      label={t('values')}
      least={1}
      most={most}
      fresh={freshValue}
      nameOf={({ name }) => name}
      names={{ add: t('addValue'), full: t('fullValues'), saved: t('savedValues') }}
      show={(values) => <Values values={values} />}
      onClose={onClose}
    >
      {(value, change, { asked, added }) => {
        const nameless = asked && !value.name.trim();
        return (
          <Fold
            name={value.name || t('unnamed')}
            picture={<ValuePicture picture={value.picture} tile={value.colour} size={28} />}
            unfolded={nameless}
            isNew={added}
          >
            <Field
              label={t('name')}
              required
              validationState={nameless ? 'error' : 'none'}
              validationMessage={nameless ? t('nameMissing') : undefined}
            >
              <Input
                dir="auto"
                maxLength={60}
                value={value.name}
                onChange={(_, data) => change({ ...value, name: data.value })}
              />
            </Field>
            <Field label={t('criterion')} hint={t('criterionHint')}>
              <Textarea
                dir="auto"
                resize="vertical"
                maxLength={300}
                value={value.criterion}
                onChange={(_, data) => change({ ...value, criterion: data.value })}
              />
            </Field>
            <Field label={t('exampleName')} hint={t('exampleHint')}>
              <Textarea
                dir="auto"
                resize="vertical"
                maxLength={500}
                value={value.example}
                onChange={(_, data) => change({ ...value, example: data.value })}
              />
            </Field>
            <Swatches
              label={t('picture')}
              value={value.picture}
              choices={pictureNames.map((picture) => ({ value: picture, name: t(`picture.${picture}`) }))}
              show={(picture) => <ValuePicture picture={picture} tile={value.colour} />}
              onChoose={(picture) => change({ ...value, picture })}
            />
            <Swatches
              label={t('colour')}
              value={value.colour}
              choices={toneNames.map((colour) => ({ value: colour, name: t(`colour.${colour}`) }))}
              show={(colour) => <ValuePicture picture={value.picture} tile={colour} />}
              onChoose={(colour) => change({ ...value, colour })}
            />
          </Fold>
        );
      }}
    </Editor>
  );
};
