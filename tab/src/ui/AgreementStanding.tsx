import type { Agreement } from '@common-ground/api/contract/shapes/hearing.ts';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import css from './AgreementStanding.module.css';
import { PersonFace } from './PersonFace.tsx';

/** Who has confirmed an agreement and for whom it waits (M7). */
export const AgreementStanding = ({
  agreement: { confirmations, waitingFor, completedAt },
  readerId,
}: {
  agreement: Agreement;
  readerId: string;
}) => {
  const t = useText('agreement');
  const format = useFormat();
  const people = [
    ...confirmations.map(({ person, at }) => ({ person, at })),
    ...waitingFor.map((person) => ({ person, at: undefined })),
  ];
  return (
    <div className={css.standing}>
      <p>{completedAt ? t('complete', { date: format.date(completedAt) }) : t('waiting')}</p>
      <ul className={css.people} aria-label={t('standing')}>
        {people.map(({ person, at }) => (
          <li key={person.id} className={css.person}>
            <PersonFace person={person} size={28} />
            <span>
              <bdi className={css.name}>
                {person.id === readerId ? t('you', { name: person.displayName }) : person.displayName}
              </bdi>
              <span className={css.said}>
                {at && <CheckmarkCircleFilled aria-hidden="true" className={css.yes} />}
                {at ? t('confirmedAt', { when: format.dateTime(at) }) : t('notYet')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
