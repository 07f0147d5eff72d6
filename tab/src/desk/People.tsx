import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Link } from 'wouter';
import { useText } from '../text/text.ts';
import { PersonFace } from '../ui/PersonFace.tsx';
import css from './People.module.css';
import { WriteTo } from './WriteTo.tsx';

/** Who is in it and how to reach those who take part; and what else there is between the same people (M13). */
export const People = ({ request }: { request: MediatorView }) => {
  const t = useText('file');
  const { requester, parties, related } = request;
  const takingPart = parties.filter(({ standing }) => standing === 'taking-part').map(({ person }) => person);
  const rows = [
    { person: requester, role: t('people.requester'), reach: true },
    ...parties.map(({ person, standing }) => ({
      person,
      role: t(`others.standing.${standing}`),
      reach: standing === 'taking-part' || standing === 'invited',
    })),
  ];
  return (
    <>
      <ul className={css.people}>
        {rows.map(({ person, role, reach }) => (
          <li key={person.id} className={css.person}>
            <PersonFace person={person} size={32} />
            <div className={css.who}>
              <bdi className={css.name}>{person.displayName}</bdi>
              <span className={css.role}>{role}</span>
            </div>
            {reach && <WriteTo people={[person]} label={t('write.to', { name: person.displayName })} small />}
          </li>
        ))}
      </ul>
      {takingPart.length > 0 && <WriteTo people={[requester, ...takingPart]} label={t('write.all')} small />}
      {related.length > 0 && (
        <div>
          <p>{t('people.related')}</p>
          <ul className={css.related}>
            {related.map(({ id, receipt }) => (
              <li key={id}>
                <Link href={`/desk/${id}`} className={css.link}>
                  {receipt}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
