import type { OrganisationSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../text/text.ts';
import { Fold } from '../../ui/Fold.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Part } from '../../ui/Part.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SortableList } from '../../ui/SortableList.tsx';
import { ContactFields } from './ContactFields.tsx';
import { ContactList } from './ContactList.tsx';
import { areComplete, areContacts, contactsOf, freshContact, isMissing, mostContacts, written } from './contacts.ts';
import css from './Organisation.module.css';
import { TheirsNow } from './TheirsNow.tsx';
import { useChanging } from './useChanging.ts';
import type { Organisation } from './useOrganisation.ts';

/** Where people can turn instead of a mediator, in the order in which they are offered (C2). */
export const ContactsPart = ({ settings, of }: { settings: OrganisationSettings; of: Organisation }) => {
  const t = useText('organisation');
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  const [added, setAdded] = useState<string>();
  const { referralContacts } = settings;
  const now = written(referralContacts);
  const changing = useChanging({
    about: 'organisation/contacts',
    now,
    isWords: areContacts,
    saidBy: contactsOf,
    send: (all) => of.save({ referralContacts: contactsOf(all) }),
    refresh: async () => written((await of.refresh()).referralContacts),
  });
  const mine = changing.mine ?? now;

  const close = () => {
    setOpened(false);
    setAsked(false);
    setTimeout(() => button.current?.focus());
  };
  const letGo = () => {
    changing.letGo();
    close();
  };
  const add = () => {
    const contact = freshContact();
    setAdded(contact.id);
    changing.change([...mine, contact]);
  };
  const save = async (overTheirs = false) => {
    setAsked(true);
    if (!areComplete(mine)) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await changing.save(mine, overTheirs))) return;
    announce(t('contacts.saved'));
    close();
  };

  return (
    <Part title={t('contacts.title')} lead={t('contacts.lead')}>
      {!opened && (
        <>
          {referralContacts.length === 0 ? (
            <p className={css.warning}>{t('contacts.none')}</p>
          ) : (
            <ContactList contacts={referralContacts} label={t('contacts.title')} />
          )}
          {changing.mine && <p className={css.hint}>{t('unsaved')}</p>}
          <div>
            <Button ref={button} icon={<EditRegular />} onClick={() => setOpened(true)}>
              {t('contacts.change')}
            </Button>
          </div>
        </>
      )}
      {opened && (
        <form
          ref={form}
          noValidate
          className={css.form}
          aria-label={t('contacts.title')}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void save();
          }}
        >
          {mine.length === 0 && <p>{t('contacts.nobody')}</p>}
          <div className={css.wide}>
            <SortableList
              items={mine}
              label={t('contacts.title')}
              nameOf={({ name }) => name || t('contacts.unnamed')}
              onChange={changing.change}
            >
              {(contact, change) => (
                <Fold
                  name={contact.name || t('contacts.unnamed')}
                  unfolded={asked && Object.values(isMissing(contact)).some(Boolean)}
                  isNew={contact.id === added}
                >
                  <ContactFields contact={contact} onChange={change} asked={asked} />
                </Fold>
              )}
            </SortableList>
          </div>
          <div className={css.ways}>
            <Button icon={<AddRegular />} disabledFocusable={mine.length >= mostContacts} onClick={add}>
              {t('contacts.add')}
            </Button>
            {mine.length >= mostContacts && <span className={css.hint}>{t('contacts.full')}</span>}
          </div>
          {changing.theirs === undefined ? (
            <div className={css.ways}>
              <Button type="submit" appearance="primary" disabledFocusable={changing.saving}>
                {t('save')}
              </Button>
              <Button disabledFocusable={changing.saving} onClick={letGo}>
                {t('cancel')}
              </Button>
              <span className={css.hint}>{t('keptHere')}</span>
            </div>
          ) : (
            <TheirsNow saving={changing.saving} onMine={() => void save(true)} onTheirs={letGo}>
              {referralContacts.length === 0 ? (
                t('contacts.nobody')
              ) : (
                <ContactList contacts={referralContacts} label={t('theirs.now')} />
              )}
            </TheirsNow>
          )}
          {changing.problem && <ProblemNote problem={changing.problem} title={t('notSaved')} />}
        </form>
      )}
    </Part>
  );
};
