import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { useQuery } from '@tanstack/react-query';
import { now } from '../../client/clock.ts';
import { queryOf } from '../../client/queries.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import css from './Notes.module.css';
import { NotesPad } from './NotesPad.tsx';

/** The mediator's own notes; closing or opening the request changes how long they are kept (M9). */
export const NotesView = ({ request, me }: { request: MediatorView; me: Me }) => (
  <NotesOf key={request.state} id={request.id} me={me} />
);

const NotesOf = ({ id, me }: { id: string; me: Me }) => {
  const t = useText('notes');
  const format = useFormat();
  // Read anew each time: another device may have written.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...queryOf('getNotes', { params: { id } }),
    staleTime: 0,
  });
  const { keptUntil } = data ?? {};
  const isOver = keptUntil !== undefined && new Date(keptUntil) <= now();
  const kept = () => {
    if (!keptUntil) return t('kept');
    return t(isOver ? 'over' : 'keptUntil', { date: format.date(keptUntil) });
  };
  return (
    <section aria-label={t('title')} className={css.notes}>
      <div className={css.head}>
        <PrivacyChip
          label={t('only')}
          tone="private"
          people={[{ person: { id: me.id, displayName: me.displayName }, because: t('onlyWhy') }]}
        />
        {data && <p className={css.kept}>{kept()}</p>}
      </div>
      {error && !data && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {!error && !isFetchedAfterMount && <PageSkeleton rows={4} />}
      {data && (isFetchedAfterMount || error) && !isOver && <NotesPad id={id} first={data} />}
    </section>
  );
};
