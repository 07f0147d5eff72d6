import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { Disclosure } from './Disclosure.tsx';
import { Icon } from './Icon.tsx';
import { PersonFace } from './PersonFace.tsx';
import css from './PrivacyChip.module.css';

/** Who can see this page; opens the list of who and why, so that nobody has to wonder. */
export const PrivacyChip = ({
  label,
  people = [],
  tone,
  explanation,
}: {
  label: string;
  people?: readonly { person: Person; because: string }[];
  tone: 'private' | 'channel';
  /** One or two sentences above the list. */
  explanation?: ReactNode;
}) => {
  const t = useText('common');
  return (
    <Disclosure
      className={css.chip}
      label={
        <>
          <Icon name={tone === 'private' ? 'lock' : 'people'} className={css.icon} />
          <span>{label}</span>
        </>
      }
      name={t('whoCanSee', { label })}
    >
      <div className={css.panel}>
        <h2 className={css.title}>{t('whoCanSeeTitle')}</h2>
        {explanation && <p>{explanation}</p>}
        <ul className={css.people}>
          {people.map(({ person, because }) => (
            <li key={person.id} className={css.person}>
              <PersonFace person={person} size={28} />
              <span>
                <bdi className={css.name}>{person.displayName}</bdi>
                <span className={css.because}>{because}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
};
