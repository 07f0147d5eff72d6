import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { dialogGone } from '../../ui/dialogGone.ts';
import { Ask } from '../Ask.tsx';
import { Contacts } from '../begin/Contacts.tsx';
import { involvedIn, offeredOf } from '../begin/contacts.ts';
import { useContacts } from '../begin/useContacts.ts';

const noneNamed = '';

/** Turning to somebody who can help better: a draft goes with its key unless it is to be kept, closed (C10). */
export const Refer = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const { userId } = useHost();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const contacts = useContacts();
  const [open, setOpen] = useState(false);
  const [keep, setKeep] = useState(false);
  const [contact, setContact] = useState(noneNamed);
  const { id, etag, state, details } = request;
  const isDraft = state === 'draft';
  const queryKey = keyOf('getRequest', { params: { id } });
  // Nobody is sent to somebody whom it is about.
  const involved = involvedIn(details);
  const offered = offeredOf(contacts ?? [], involved).contacts;

  const refer = useMutation({
    mutationFn: async () => {
      const body = { ...(isDraft && { keep }), ...(contact && (keep || !isDraft) && { contact }) };
      const { data } = await call('referRequest', { params: { id }, body, ifMatch: etag });
      if (isDraft) await vaultFor(userId, id).eraseAll();
      return data;
    },
    onSuccess: async (kept) => {
      setOpen(false);
      await dialogGone();
      void queries.invalidateQueries({ queryKey: keyOf('listRequests') });
      if (kept) return queries.setQueryData(queryKey, kept);
      queries.removeQueries({ queryKey });
      navigate('/mine', { replace: true });
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
  if (!request.can.refer) return null;
  const named = offered.length > 0 && (keep || !isDraft);
  return (
    <>
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {t('refer.button')}
      </Button>
      <Ask
        open={open}
        title={t('refer.title')}
        lead={t(isDraft ? 'refer.leadDraft' : 'refer.leadSubmitted')}
        confirm={t(isDraft && !keep ? 'refer.confirmErase' : 'refer.confirmClose')}
        move={refer}
        onClose={() => setOpen(false)}
      >
        <Contacts contacts={contacts} involved={involved} />
        {isDraft && (
          <Checkbox checked={keep} onChange={(_, { checked }) => setKeep(checked === true)} label={t('refer.keep')} />
        )}
        {named && (
          <Field label={t('refer.whom')}>
            <RadioGroup value={contact} onChange={(_, { value }) => setContact(value)}>
              {offered.map(({ name }) => (
                <Radio key={name} value={name} label={<bdi>{name}</bdi>} />
              ))}
              <Radio value={noneNamed} label={t('refer.unnamed')} />
            </RadioGroup>
          </Field>
        )}
      </Ask>
    </>
  );
};
