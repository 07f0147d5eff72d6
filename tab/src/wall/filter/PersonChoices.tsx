import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext, useDeferredValue, useState } from 'react';
import { queryOf } from '../../client/queries.ts';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import type { Filters } from '../filters.ts';
import { TheWall } from '../TheWall.ts';
import { Choice } from './Choice.tsx';
import css from './Choices.module.css';

export default function PersonChoices({ filters, choose }: { filters: Filters; choose: (filters: Filters) => void }) {
  const t = useText('wall');
  const shell = useText('shell');
  const { params } = useContext(TheWall);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const members = useQuery({
    ...queryOf('listMembers', { params, query: { search: search || undefined, limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  if (members.isError) return <p className={css.note}>{explain(members.error, shell).text}</p>;
  return (
    <>
      <input
        className={css.search}
        type="search"
        aria-label={t('filterSearch')}
        placeholder={t('filterSearch')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className={css.choices}>
        <Choice chosen={!filters.person} onChoose={() => choose({ ...filters, person: undefined })}>
          {t('filterAnyPerson')}
        </Choice>
        {members.data?.items.map((member) => (
          <Choice
            key={member.id}
            chosen={filters.person === member.id}
            onChoose={() => choose({ ...filters, person: member.id })}
          >
            <PersonFace person={member} size={24} />
            <bdi>{member.displayName}</bdi>
          </Choice>
        ))}
      </ul>
      {members.data?.items.length === 0 && <p className={css.note}>{t('filterNobody')}</p>}
    </>
  );
}
