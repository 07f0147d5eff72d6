import type { Mediator, MyMediator } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import { queryOf } from '../client/queries.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Part } from '../ui/Part.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { MediatorSummary } from './organisation/MediatorSummary.tsx';
import css from './organisation/Organisation.module.css';
import { TheirsNow } from './organisation/TheirsNow.tsx';
import { useChanging } from './organisation/useChanging.ts';
import { isLife, isLifeRight } from './working-life/life.ts';
import { WorkingLifeFields } from './working-life/WorkingLifeFields.tsx';

const roster = queryOf('listMediators', {});
const lifeOf = ({ person: _, etag: __, trainedForSafety: ___, ...life }: Mediator): MyMediator => life;

const Mine = ({ mediator }: { mediator: Mediator }) => {
  const t = useText('settings');
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState(false);
  const myself = (items: readonly Mediator[]) => items.find(({ person }) => person.id === mediator.person.id);
  const now = lifeOf(mediator);
  const changing = useChanging<MyMediator>({
    about: 'mediator',
    now,
    isWords: isLife,
    send: async (body) => {
      const { items } = await queries.ensureQueryData(roster);
      const { data } = await call('putMyMediator', { body, ifMatch: myself(items)?.etag ?? '' });
      const others = items.filter(({ person }) => person.id !== data.person.id);
      queries.setQueryData(roster.queryKey, { items: [...others, data], nextCursor: null });
    },
    refresh: async () => {
      const found = myself((await queries.fetchQuery({ ...roster, staleTime: 0 })).items);
      return found ? lifeOf(found) : null;
    },
  });
  const mine = changing.mine ?? now;
  const save = async (overTheirs = false) => {
    setAsked(true);
    if (!isLifeRight(mine)) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await changing.save(mine, overTheirs))) return;
    setSaved(true);
    announce(t('saved'));
  };
  const change = (life: MyMediator) => {
    setSaved(false);
    changing.change(life);
  };
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      aria-label={t('life.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <WorkingLifeFields life={mine} onChange={change} asked={asked} whose="mine" />
      {changing.theirs === undefined ? (
        <div className={css.ways}>
          <Button type="submit" disabledFocusable={changing.saving}>
            {t('save')}
          </Button>
          {changing.mine && (
            <Button appearance="subtle" disabledFocusable={changing.saving} onClick={changing.letGo}>
              {t('life.letGo')}
            </Button>
          )}
        </div>
      ) : (
        <TheirsNow saving={changing.saving} onMine={() => void save(true)} onTheirs={changing.letGo}>
          <MediatorSummary entry={mediator} />
        </TheirsNow>
      )}
      {changing.problem && <ProblemNote problem={changing.problem} title={t('refused')} />}
      <p role="status">{saved && t('saved')}</p>
    </form>
  );
};

/** What mediators say of themselves: when, how much and in which languages they can help (M11). */
export const MyWorkingLife = ({ userId }: { userId: string }) => {
  const t = useText('settings');
  const { data, error, refetch } = useQuery(roster);
  const mediator = data?.items.find(({ person }) => person.id === userId);
  return (
    <Part title={t('life.title')} lead={t('life.lead')}>
      {error && !data && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <PageSkeleton rows={2} />}
      {data && !mediator && <p>{t('life.notAny')}</p>}
      {mediator && <Mine mediator={mediator} />}
    </Part>
  );
};
