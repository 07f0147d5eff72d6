import type { PartyView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { Block } from '../path/Block.tsx';
import css from './TakingPart.module.css';

/** Who takes part, and who mediates. */
export const TakingPart = ({ request: { parties, mediator, disclosures } }: { request: PartyView }) => {
  const t = useText('party');
  const { userId } = useHost();
  const people = [
    ...(mediator ? [{ person: mediator, part: t('theMediator') }] : []),
    ...parties.map((person) => ({ person, part: person.id === userId ? t('who.you') : t('who.party') })),
  ];
  return (
    <Block title={t('who.title')}>
      <ul className={css.people}>
        {people.map(({ person, part }) => (
          <li key={person.id} className={css.person}>
            <PersonFace person={person} size={32} />
            <span>
              <bdi className={css.name}>{person.displayName}</bdi>
              <span className={css.part}>{part}</span>
            </span>
          </li>
        ))}
      </ul>
      {mediator &&
        disclosures.map((text) => (
          <p key={text} className={css.disclosed}>
            {t('who.disclosed', { name: mediator.displayName })} <bdi>{text}</bdi>
          </p>
        ))}
    </Block>
  );
};
