import type { Commitment } from '@common-ground/api/contract/shapes/hearing.ts';
import type { ReactNode } from 'react';
import { useText } from '../text/text.ts';
import css from './CommitmentCards.module.css';
import { CommitmentState } from './CommitmentState.tsx';
import { DueDay } from './DueDay.tsx';
import { PersonFace } from './PersonFace.tsx';

export interface AgreementRows {
  readonly commitments: readonly Commitment[];
  /** `2026-05-14`, where the reader is: what is open and was due before it says so. */
  readonly today: string;
  /** What can be done about one of them, beside its state. */
  readonly actionFor?: (commitment: Commitment) => ReactNode;
}

/** The commitments of an agreement where there is no room for a table: each says what its columns would say. */
export const CommitmentCards = ({ commitments, today, actionFor }: AgreementRows) => {
  const t = useText('agreement');
  return (
    <ul className={css.cards} aria-label={t('title')}>
      {commitments.map((one) => (
        <li key={one.n} className={css.card}>
          <p dir="auto" className={css.what}>
            {one.what}
          </p>
          <dl className={css.facts}>
            {(['how', 'action'] as const).map(
              (name) =>
                one[name] && (
                  <div key={name}>
                    <dt className={css.label}>{t(name)}</dt>
                    <dd dir="auto" className={css.words}>
                      {one[name]}
                    </dd>
                  </div>
                ),
            )}
            <div>
              <dt className={css.label}>{t('ownerAndDue')}</dt>
              <dd className={css.owner}>
                <PersonFace person={one.owner} size={24} />
                <bdi>{one.owner.displayName}</bdi>
                <DueDay commitment={one} today={today} />
              </dd>
            </div>
          </dl>
          <div className={css.foot}>
            <CommitmentState state={one.state} />
            {actionFor?.(one)}
          </div>
        </li>
      ))}
    </ul>
  );
};
