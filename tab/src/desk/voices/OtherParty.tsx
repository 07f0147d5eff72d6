import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { otherSide } from '../steps.ts';
import { useFileMove } from '../useFileMove.ts';
import { WriteTo } from '../WriteTo.tsx';
import css from './OtherParty.module.css';

const wishes = ['language', 'timeZone', 'supportPerson', 'accessibility'] as const;

/** One other party: where they stand, what they need, and the invitation after a word in person (M4). */
export const OtherParty = ({ request, party }: { request: MediatorView; party: MediatorView['parties'][number] }) => {
  const t = useText('file');
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { id, etag } = request;
  const { person, standing, needs, notification, tellAt, can } = party;
  const name = person.displayName;
  const invite = useFileMove(
    id,
    async () => (await call('inviteParty', { params: { id, personId: person.id }, ifMatch: etag })).data,
    () => {
      setAsking(false);
      announce(t('invite.done', { name }));
    },
    otherSide,
  );
  return (
    <article className={css.party} aria-label={name}>
      <PersonFace person={person} size={40} />
      <div className={css.about}>
        <div>
          <bdi className={css.name}>{name}</bdi>
          <p className={css.standing}>{t(`others.standing.${standing}`)}</p>
        </div>
        {notification && (
          <p className={css.standing}>
            {tellAt
              ? t('others.told.later', { name, at: format.dateTime(tellAt) })
              : t(`others.told.${notification}`, { name })}
          </p>
        )}
        {needs && wishes.some((wish) => needs[wish]) && (
          <dl className={css.needs}>
            {wishes.map(
              (wish) =>
                needs[wish] && (
                  <div key={wish}>
                    <dt>{t(`others.needs.${wish}`)}</dt>
                    <dd dir="auto">{needs[wish]}</dd>
                  </div>
                ),
            )}
          </dl>
        )}
        {can.invite && (
          <div>
            <Button onClick={() => setAsking(true)}>{t('invite.button', { name })}</Button>
          </div>
        )}
      </div>
      <Ask
        open={asking}
        title={t('invite.title', { name })}
        lead={t('invite.lead', { name })}
        confirm={t('invite.confirm')}
        cancel={t('invite.cancel')}
        move={invite}
        onClose={() => setAsking(false)}
      >
        <p>{t('invite.sees', { name })}</p>
        <WriteTo people={[person]} label={t('write.to', { name })} />
      </Ask>
    </article>
  );
};
