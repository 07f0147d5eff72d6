import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { queryOf } from '../../client/queries.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { useFileMove } from '../useFileMove.ts';

const nobody = '';
const wordsFrom = (kept: unknown): string | undefined => (typeof kept === 'string' ? kept : undefined);

/** To somebody who can help better: by asking the requester, or at once on stated safety grounds (M10). */
export const HandOver = ({ request, me }: { request: MediatorView; me: Me }) => {
  const t = useText('file');
  const settings = useQuery(queryOf('getOrganisationSettings', {}));
  const [open, setOpen] = useState(false);
  const [contact, setContact] = useState(nobody);
  const [how, setHow] = useState<'ask' | 'safety'>('ask');
  const [missing, setMissing] = useState(false);
  const { id, etag, requester, otherParties } = request;
  const { words: text = '', put } = useUnsent(me.id, `${id}/refer`, wordsFrom);
  const name = requester.displayName;
  const isSafety = how === 'safety';
  const inIt = [me.id, requester.id, ...otherParties.map((person) => person.id)];
  const contacts = (settings.data?.referralContacts ?? []).filter(
    ({ personId }) => personId === undefined || !inIt.includes(personId),
  );
  const refer = useFileMove(
    id,
    async () => {
      const body = {
        ...(contact !== nobody && { contact }),
        ...(text.trim() && { text }),
        ...(isSafety && { safetyGrounds: true }),
      };
      return (await call('referRequest', { params: { id }, ifMatch: etag, body })).data as MediatorView;
    },
    () => {
      setOpen(false);
      put(undefined);
      if (!isSafety) announce(t('refer.asked', { name }));
    },
  );
  const send = () => (isSafety && !text.trim() ? setMissing(true) : refer.mutate());
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('refer.button')}</Button>
      <Ask
        open={open}
        title={t('refer.title')}
        lead={t('refer.lead')}
        confirm={t(isSafety ? 'refer.confirmSafety' : 'refer.confirmAsk')}
        cancel={t('ways.cancel')}
        move={{ isPending: refer.isPending, error: refer.error, mutate: send }}
        onClose={() => setOpen(false)}
      >
        {settings.data && contacts.length === 0 && <p>{t('refer.noneNamed')}</p>}
        {contacts.length > 0 && (
          <Field label={t('refer.whom')}>
            <RadioGroup value={contact} onChange={(_, { value }) => setContact(value)}>
              {contacts.map((one) => (
                <Radio key={one.name} value={one.name} label={<bdi>{`${one.name} · ${one.role}`}</bdi>} />
              ))}
              <Radio value={nobody} label={t('refer.nobody')} />
            </RadioGroup>
          </Field>
        )}
        <Field label={t('refer.how')}>
          <Choices
            value={how}
            choices={(['ask', 'safety'] as const).map((value) => ({
              value,
              name: t(`refer.${value}`, { name }),
              means: t(`refer.${value}.means`),
            }))}
            onChoose={setHow}
          />
        </Field>
        <WordsField
          label={t('refer.why')}
          why={t(isSafety ? 'refer.whySafety' : 'refer.whyAsk', { name })}
          value={text}
          rows={3}
          error={missing && isSafety && !text.trim() ? t('refer.whyMissing') : undefined}
          onChange={(next) => put(next, next !== '')}
        />
      </Ask>
    </>
  );
};
