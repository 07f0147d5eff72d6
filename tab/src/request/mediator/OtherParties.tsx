import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { Block } from '../path/Block.tsx';
import { personOf, pickParties } from '../people.ts';
import css from './OtherParties.module.css';

/** One to five people whom it is about, picked in Teams from the whole organisation (C5). */
export const OtherParties = ({
  request,
  ids,
  onChange,
}: {
  request: RequesterView;
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}) => {
  const t = useText('request');
  const { userId } = useHost();
  const [said, say] = useState<'parties.notSupported' | 'parties.tooMany' | 'reach.failed'>();

  const pick = async () => {
    say(undefined);
    try {
      const picked = await pickParties(t('parties.pickerTitle'), ids, userId);
      if (picked === 'not-supported') return say('parties.notSupported');
      if (picked === 'cancelled') return;
      if (picked.leftOut) say('parties.tooMany');
      onChange(picked.ids);
    } catch {
      say('reach.failed');
    }
  };

  return (
    <Block title={t('parties.title')} why={t('parties.why')}>
      {ids.length === 0 && <p className={css.none}>{t('parties.none')}</p>}
      <ul className={css.people}>
        {ids.map((id) => {
          const person = personOf(id, request, t('parties.former'));
          return (
            <li key={id} className={css.person}>
              <PersonFace person={person} size={28} />
              <bdi className={css.name}>{person.displayName}</bdi>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('parties.remove', { name: person.displayName })}
                onClick={() => onChange(ids.filter((other) => other !== id))}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button onClick={pick}>{t(ids.length === 0 ? 'parties.pick' : 'parties.change')}</Button>
      </div>
      <p role="status" className={css.said}>
        {said && t(said)}
      </p>
    </Block>
  );
};
