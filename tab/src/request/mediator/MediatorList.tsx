import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Contacts } from '../begin/Contacts.tsx';
import { involvedIn } from '../begin/contacts.ts';
import { useContacts } from '../begin/useContacts.ts';
import { Block } from '../path/Block.tsx';
import { HoursLegend } from './HoursLegend.tsx';
import { MediatorCard } from './MediatorCard.tsx';
import css from './MediatorList.module.css';
import { ordered } from './order.ts';
import { myClock } from './strip.ts';
import { useMediators } from './useMediators.ts';

/** The mediators as people: who can be neutral here, and when their day meets the requester's (C6, C11). */
export const MediatorList = ({
  requestId,
  basis,
  chosenId,
  onChoose,
  ruledOutIds,
  onRuleOut,
  again = false,
}: {
  requestId: string;
  /** What was saved about the parties and people ruled out. */
  basis: RequesterView['details'];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  ruledOutIds: readonly string[];
  /** Without it nobody can be ruled out any more. */
  onRuleOut?: (ids: string[]) => void;
  /** The request was submitted before: whoever is chosen now is asked at once. */
  again?: boolean;
}) => {
  const t = useText('request');
  const { data, error, isPending, refetch } = useMediators(requestId, basis);
  const contacts = useContacts();
  const [first, setFirst] = useState<readonly string[]>();

  if (isPending)
    return (
      <Block title={t('mediators.title')}>
        <PageSkeleton rows={3} />
      </Block>
    );
  if (!data)
    return (
      <Block title={t('mediators.title')}>
        <ErrorState problem={error} onRetry={() => void refetch()} />
      </Block>
    );

  const { unchecked, promisedDays } = data;
  const items = ordered(data.items, first ?? []);
  if (!first) setFirst(items.map(({ person }) => person.id));
  const mine = myClock(data.mine, Intl.DateTimeFormat().resolvedOptions().timeZone);
  // Chosen before, and not available any more: away, full, or close to somebody named since.
  const lost = items.find(({ person, choosable }) => person.id === chosenId && !choosable);
  const ruleOut = (id: string) => {
    onRuleOut?.(ruledOutIds.includes(id) ? ruledOutIds.filter((other) => other !== id) : [...ruledOutIds, id]);
  };
  if (!items.some(({ choosable }) => choosable))
    return (
      <Block title={t(items.length === 0 ? 'mediators.emptyTitle' : 'mediators.noneTitle')} why={t('mediators.none')}>
        <Contacts contacts={contacts} involved={involvedIn(basis)} />
        {items
          .filter(({ person }) => ruledOutIds.includes(person.id))
          .map((mediator) => (
            <MediatorCard key={mediator.person.id} mediator={mediator} mine={mine} ruledOut onRuleOut={ruleOut} />
          ))}
      </Block>
    );

  return (
    <Block
      title={t('mediators.title')}
      why={t(again ? 'mediators.leadAgain' : 'mediators.lead', { days: promisedDays })}
    >
      {basis?.otherPartyIds?.length || again ? null : <p className={css.note}>{t('mediators.afterParties')}</p>}
      {unchecked.includes('managers') && <p className={css.note}>{t('mediators.unchecked')}</p>}
      {lost && <p className={css.lost}>{t('mediators.lost', { name: lost.person.displayName })}</p>}
      <HoursLegend />
      <ul className={css.list}>
        {items.map((mediator) => {
          const { id } = mediator.person;
          return (
            <li key={id}>
              <MediatorCard
                mediator={mediator}
                mine={mine}
                chosen={chosenId === id}
                ruledOut={ruledOutIds.includes(id)}
                onChoose={() => onChoose(id)}
                onRuleOut={onRuleOut && ruleOut}
              />
            </li>
          );
        })}
      </ul>
    </Block>
  );
};
