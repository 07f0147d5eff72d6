import { Button, Combobox, Field, Option } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { useLanguageNames } from './languages.ts';
import css from './WorkingLife.module.css';

/** The languages in which somebody can help, each by its name. */
export const LanguagesField = ({
  languages,
  onChange,
  asked,
}: {
  languages: readonly string[];
  onChange: (languages: string[]) => void;
  asked: boolean;
}) => {
  const t = useText('settings');
  const { nameOf, all } = useLanguageNames();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLocaleLowerCase();
  const open = all.filter(({ code, name }) => !languages.includes(code) && name.toLocaleLowerCase().includes(sought));
  const add = (code: string | undefined) => {
    setTyped('');
    if (code && !languages.includes(code)) onChange([...languages, code]);
  };
  const remove = (code: string) => {
    onChange(languages.filter((other) => other !== code));
    announce(t('languages.removed', { name: nameOf(code) }));
  };
  const isMissing = asked && languages.length === 0;
  return (
    <div className={css.languages}>
      <Field
        label={t('languages.title')}
        required
        {...(isMissing && { validationState: 'error', validationMessage: t('languages.none') })}
      >
        <Combobox
          className={css.picker}
          input={{ className: css.pickerInput }}
          placeholder={t('languages.add')}
          value={typed}
          selectedOptions={[]}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_, { optionValue }) => add(optionValue)}
        >
          {open.map(({ code, name }) => (
            <Option key={code} value={code}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
      {languages.length > 0 && (
        <ul className={css.chosen} aria-label={t('languages.title')}>
          {languages.map((code) => (
            <li key={code} className={css.language}>
              {nameOf(code)}
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('languages.remove', { name: nameOf(code) })}
                onClick={() => remove(code)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
