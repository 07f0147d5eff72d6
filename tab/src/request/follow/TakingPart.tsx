import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { Block } from '../path/Block.tsx';
import css from './TakingPart.module.css';

/** Who takes part, once anybody can; of those who do not, nothing is said (M4). */
export const TakingPart = ({ request }: { request: RequesterView }) => {
  const t = useText('follow');
  const { mediator, takingPart, state, firstTalk, visibleTo } = request;
  const me = visibleTo.find(({ because }) => because === 'requester')?.person;
  if (firstTalk || !mediator || state === 'submitted') return null;
  return (
    <Block title={t('part.title')}>
      <ul className={css.people}>
        <li className={css.person}>
          <PersonFace person={mediator} size={28} />
          <span>
            <bdi>{mediator.displayName}</bdi> <span className={css.role}>{t('part.mediates')}</span>
          </span>
        </li>
        {takingPart.map((person) => (
          <li key={person.id} className={css.person}>
            <PersonFace person={person} size={28} />
            <bdi>{person.displayName}</bdi>
          </li>
        ))}
        {me && (
          <li className={css.person}>
            <PersonFace person={me} size={28} />
            {t('part.you')}
          </li>
        )}
      </ul>
    </Block>
  );
};
