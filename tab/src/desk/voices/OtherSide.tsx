import type { MediatorView } from '@common-ground/api/contract/shapes/conflict.ts';
import { useText } from '../../text/text.ts';
import { Part } from '../../ui/Part.tsx';
import { PersonFace } from '../../ui/PersonFace.tsx';
import css from './OtherSide.module.css';

/** Each other party and how far they have come (M4). */
export const OtherSide = ({ request }: { request: MediatorView }) => {
  const t = useText('file');
  const { parties, requester } = request;
  return (
    <Part title={t('others.title')}>
      {parties.length === 0 && <p>{t('others.none', { name: requester.displayName })}</p>}
      <ul className={css.people}>
        {parties.map(({ person, standing }) => (
          <li key={person.id} className={css.person}>
            <PersonFace person={person} size={40} />
            <div className={css.who}>
              <bdi className={css.name}>{person.displayName}</bdi>
              <span className={css.standing}>{t(`others.standing.${standing}`)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
};
