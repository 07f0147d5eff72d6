import {
  Checkbox,
  Field,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
} from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext, useDeferredValue, useState } from 'react';
import { queryOf } from '../../client/queries.ts';
import { useHost } from '../../host/context.tsx';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { TheWall } from '../TheWall.ts';
import css from './Compose.module.css';
import { type Draft, mostRecipients } from './draft.ts';
import { NotThankedLately } from './NotThankedLately.tsx';
import { namedIn } from './named.ts';
import { useOftenThanked } from './useOftenThanked.ts';

/** Whom it is for: members of the channel, each with how they like to be thanked, or everyone as one. */
export const RecipientsField = ({
  draft,
  onEdit,
  wrong,
}: {
  draft: Draft;
  onEdit: (change: Partial<Draft>) => void;
  wrong?: string;
}) => {
  const t = useText('compose');
  const shell = useText('shell');
  const { userId } = useHost();
  const { params } = useContext(TheWall);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const search = useDeferredValue(typed.trim());
  const members = useQuery({
    ...queryOf('listMembers', { params, query: { search: search || undefined, limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  const { recipients, everyone, message } = draft;
  const chosen = new Set(recipients.map(({ id }) => id));
  // Until the answer to the latest letters is here, only who fits them is left of the one before: Enter right after
  // typing must not pick somebody else.
  const waiting = members.isPlaceholderData || search !== typed.trim();
  const offered = (members.data?.items ?? []).filter(
    ({ id, displayName }) =>
      id !== userId &&
      !chosen.has(id) &&
      (!waiting || displayName.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())),
  );
  const full = recipients.length >= mostRecipients;
  const otherwise = recipients.filter(({ recognitionAudience }) => recognitionAudience !== 'wall');
  const named = namedIn(message, otherwise);
  const often = useOftenThanked(recipients);

  const choose = (ids: readonly string[]) => {
    const known = [...recipients, ...offered];
    onEdit({ recipients: ids.flatMap((id) => known.find((member) => member.id === id) ?? []) });
    setTyped('');
  };

  return (
    <div className={css.recipients}>
      <Field
        label={t('recipients')}
        required={!everyone}
        validationState={wrong ? 'error' : 'none'}
        validationMessage={wrong}
        hint={full ? t('recipientsCount') : undefined}
      >
        <TagPicker
          disabled={everyone}
          open={open}
          onOpenChange={(_, data) => setOpen(data.open)}
          selectedOptions={recipients.map(({ id }) => id)}
          onOptionSelect={(_, { selectedOptions, value }) => value && choose(selectedOptions)}
        >
          <TagPickerControl>
            <TagPickerGroup aria-label={t('recipients')}>
              {recipients.map((member) => (
                <Tag
                  key={member.id}
                  value={member.id}
                  shape="circular"
                  media={<PersonFace person={member} size={20} />}
                >
                  <bdi>{member.displayName}</bdi>
                </Tag>
              ))}
            </TagPickerGroup>
            <TagPickerInput
              aria-label={t('recipients')}
              placeholder={recipients.length || everyone ? undefined : t('recipientsPlaceholder')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setOpen(true);
              }}
            />
          </TagPickerControl>
          <TagPickerList>
            {!full &&
              offered.map((member) => (
                <TagPickerOption
                  key={member.id}
                  value={member.id}
                  text={member.displayName}
                  media={<PersonFace person={member} size={32} />}
                  secondaryContent={t(`audience.${member.recognitionAudience}`)}
                >
                  {member.displayName}
                </TagPickerOption>
              ))}
            {(offered.length === 0 || full) && (
              <TagPickerOption value="" text="">
                {members.isError
                  ? explain(members.error, shell).text
                  : full
                    ? t('recipientsCount')
                    : members.isPending || waiting
                      ? t('loading')
                      : t('nobodyFound')}
              </TagPickerOption>
            )}
          </TagPickerList>
        </TagPicker>
      </Field>
      <Checkbox
        label={t('everyone')}
        checked={everyone}
        onChange={(_, { checked }) => onEdit({ everyone: checked === true, ...(checked && { recipients: [] }) })}
      />
      {!everyone && !full && (
        <NotThankedLately chosen={chosen} onChoose={(member) => onEdit({ recipients: [...recipients, member] })} />
      )}
      <div className={css.choices} role="status">
        {otherwise.map(({ id, displayName, recognitionAudience }) =>
          recognitionAudience === 'wall' ? null : (
            <p key={id}>{t(`choice.${recognitionAudience}`, { name: displayName })}</p>
          ),
        )}
        {often && <p>{t('oftenThanked', { name: often.displayName })}</p>}
        {named.map(({ id, displayName }) => (
          <p key={id}>{t('named', { name: displayName })}</p>
        ))}
      </div>
    </div>
  );
};
