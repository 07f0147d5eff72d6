import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { Member } from '@common-ground/api/contract/shapes/people.ts';
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext, useId, useState } from 'react';
import { read } from '../../client/call.ts';
import { queryOf } from '../../client/queries.ts';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { PersonFace } from '../../ui/PersonFace.tsx';
import { TheWall } from '../TheWall.ts';
import css from './NotThankedLately.module.css';

/** Opened by whoever wonders, never by itself: a few colleagues they have not thanked for a while (W8). */
export const NotThankedLately = ({
  chosen,
  onChoose,
}: {
  chosen: ReadonlySet<string>;
  onChoose: (member: Member) => void;
}) => {
  const t = useText('compose');
  const shell = useText('shell');
  const { params } = useContext(TheWall);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const id = useId();
  const fairness = useQuery({ ...queryOf('getFairness', { params: { ...params } }), enabled: open });
  const offered = fairness.data?.suggestions.filter((person) => !chosen.has(person.id)) ?? [];

  /** Their own choice of how to be thanked comes from the members, like everybody's. */
  const choose = async ({ id, displayName }: Person) => {
    setProblem(undefined);
    try {
      const { items } = await read('listMembers', {
        params: { ...params },
        query: { search: displayName, limit: 100 },
      });
      const member = items.find((one) => one.id === id);
      if (member) onChoose(member);
    } catch (reason) {
      setProblem(reason);
    }
  };

  const shownProblem = problem ?? fairness.error ?? undefined;
  return (
    <div className={css.lately}>
      <Button
        appearance="transparent"
        size="small"
        className={css.ask}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('lately')}
      </Button>
      {open && (
        <section id={id} className={css.panel} aria-label={t('lately')}>
          {fairness.isLoading && <p>{t('loading')}</p>}
          {shownProblem !== undefined && <p role="alert">{explain(shownProblem, shell).text}</p>}
          {fairness.data && <p className={css.quiet}>{t(offered.length > 0 ? 'latelyText' : 'latelyNobody')}</p>}
          <ul className={css.people}>
            {offered.map((person) => (
              <li key={person.id}>
                <Button
                  shape="circular"
                  icon={<PersonFace person={person} size={20} />}
                  onClick={() => void choose(person)}
                >
                  <bdi>{person.displayName}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
