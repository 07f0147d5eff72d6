import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { pickPeople } from '../../host/actions.ts';
import { useText } from '../../text/text.ts';
import { isMissing, type WrittenContact } from './contacts.ts';
import css from './Organisation.module.css';

const longest = { name: 100, role: 100, channel: 200, hours: 200 } as const;
const fields = Object.keys(longest) as (keyof typeof longest)[];

/** One contact: who it is, what for, how and when to reach them, and who they are in the organisation, where they are. */
export const ContactFields = ({
  contact,
  onChange,
  asked,
}: {
  contact: WrittenContact;
  onChange: (contact: WrittenContact) => void;
  asked: boolean;
}) => {
  const t = useText('organisation');
  const [said, say] = useState<'roster.notSupported' | 'roster.pickFailed'>();
  const missing = isMissing(contact);
  const problemOf = (field: keyof typeof longest) =>
    asked && (field === 'name' || field === 'channel') && missing[field]
      ? ({ validationState: 'error', validationMessage: t(`contacts.${field}.missing`) } as const)
      : {};
  const pick = async () => {
    say(undefined);
    try {
      const picked = await pickPeople({ title: t('contacts.pickerTitle'), single: true, wholeOrganisation: true });
      if (picked === 'not-supported') return say('roster.notSupported');
      const [person] = picked === 'cancelled' ? [] : picked;
      if (person) onChange({ ...contact, personId: person.id, name: contact.name || person.displayName });
    } catch {
      say('roster.pickFailed');
    }
  };
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field}
          label={t(`contacts.${field}`)}
          hint={t(`contacts.${field}.hint`)}
          required={field === 'name' || field === 'channel'}
          {...problemOf(field)}
        >
          <Input
            dir="auto"
            maxLength={longest[field]}
            value={contact[field]}
            onChange={(_, { value }) => onChange({ ...contact, [field]: value })}
          />
        </Field>
      ))}
      <div className={css.person}>
        <p>{t(contact.personId ? 'contacts.isPerson' : 'contacts.noPerson')}</p>
        <div className={css.ways}>
          <Button size="small" onClick={() => void pick()}>
            {t(contact.personId ? 'contacts.otherPerson' : 'contacts.pickPerson')}
          </Button>
          {contact.personId && (
            <Button size="small" appearance="subtle" onClick={() => onChange({ ...contact, personId: '' })}>
              {t('contacts.forgetPerson')}
            </Button>
          )}
        </div>
        <p role="status">{said && t(said)}</p>
      </div>
    </>
  );
};
