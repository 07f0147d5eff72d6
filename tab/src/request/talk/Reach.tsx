import type { OpenCommunication } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useHost } from '../../host/context.tsx';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { personOf, pickParties } from '../people.ts';
import type { Draft, Saver } from '../saving/draft.ts';
import { messageOf } from './compose.ts';
import css from './Reach.module.css';
import { usePhrases } from './usePhrases.ts';
import { useReach } from './useReach.ts';
import { useTalkTimes } from './useTalkTimes.ts';

/** From words to a talk: a call first, or the Teams chat with the message ready to send. */
export const Reach = ({ draft, saver, words }: { draft: Draft; saver: Saver; words: OpenCommunication }) => {
  const t = useText('request');
  const format = useFormat();
  const { userId } = useHost();
  const message = messageOf(words, usePhrases());
  const { propose, chat, said, say } = useReach();
  const ids = draft.sections.details?.otherPartyIds ?? [];
  const [chosen, setChosen] = useState<string>();
  const [chosenTime, setChosenTime] = useState('0');
  const withId = chosen && ids.includes(chosen) ? chosen : ids[0];

  const talk = useTalkTimes(draft.request, withId);
  const time = talk?.times[Number(chosenTime)] ?? talk?.times[0];

  const pick = async () => {
    try {
      const people = await pickParties(t('parties.pickerTitle'), ids, userId);
      if (people === 'not-supported') return say('parties.notSupported');
      if (people !== 'cancelled')
        saver.edit('details', { ...saver.current().sections.details, otherPartyIds: people.ids });
    } catch {
      say('reach.failed');
    }
  };
  const copy = async () => {
    await navigator.clipboard.writeText(message).then(
      () => say('reach.copied'),
      () => say('reach.notCopied'),
    );
  };

  return (
    <Block title={t('reach.title')} why={t('reach.lead')}>
      {ids.length > 1 && (
        <Field label={t('reach.whom')} className={css.whom}>
          <Select value={withId} onChange={(_, { value }) => setChosen(value)}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {personOf(id, draft.request, t('parties.former')).displayName}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {ids.length === 1 && withId && (
        <p>{t('reach.who', { name: personOf(withId, draft.request, t('parties.former')).displayName })}</p>
      )}
      {talk && talk.times.length > 0 && (
        <Field
          label={t('reach.when')}
          hint={{ children: t(`reach.hours.${talk.hours}`), className: css.hours }}
          className={css.whom}
        >
          <Select value={chosenTime} onChange={(_, { value }) => setChosenTime(value)}>
            {talk.times.map(({ start, end }, position) => (
              <option key={start.getTime()} value={position}>
                {t('reach.time', { from: format.dateTime(start), to: format.time(end) })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={css.ways}>
        {withId ? (
          <>
            <Button appearance="primary" onClick={() => propose(withId, time)}>
              {t('reach.call')}
            </Button>
            <Button disabled={!message} onClick={() => chat(withId, message)}>
              {t('reach.chat')}
            </Button>
          </>
        ) : (
          <Button onClick={pick}>{t('reach.pickFirst')}</Button>
        )}
        <Button appearance="subtle" disabled={!message} onClick={copy}>
          {t('reach.copy')}
        </Button>
      </div>
      <p role="status">{said && t(said)}</p>
    </Block>
  );
};
