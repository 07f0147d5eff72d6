import { retentionDays } from '@common-ground/api/contract/retention.ts';
import type { HistoryKind } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { call } from '../../client/call.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Shared } from '../agreed/shared.ts';
import { Block } from '../path/Block.tsx';
import { useMainLook } from '../quiet.ts';
import { useMove } from '../useMove.ts';
import css from './Question.module.css';

/** What is nobody's move. */
const ofTheClock: readonly HistoryKind[] = ['asked-to-go-on', 'clock-stopped', 'clock-started'];

/** From the last thing that this person knows of; others may have moved since, so it is the earliest day. */
const endsAt = ({ history }: Shared): Date => {
  const last = history.findLast(({ kind }) => !ofTheClock.includes(kind));
  return new Date(Date.parse(last?.at ?? '') + retentionDays.untilEnded * 86_400_000);
};

/** Nothing has happened for a month: one yes begins the days anew (M3). */
export const StandStill = ({ request }: { request: Shared }) => {
  const t = useText('follow');
  const format = useFormat();
  const look = useMainLook();
  const { id, etag } = request;
  const goOn = useMove(id, async () => {
    const { data } = await call('keepGoing', { params: { id }, ifMatch: etag });
    announce(t('still.said'));
    return data;
  });
  return (
    <Block title={t('still.title')} why={t('still.lead', { date: format.date(endsAt(request)) })} framed>
      {'withdraw' in request.can && <p className={css.note}>{t('still.no')}</p>}
      {goOn.error && <ProblemNote problem={goOn.error} />}
      <div className={css.ways}>
        <Button appearance={look} disabledFocusable={goOn.isPending} onClick={() => goOn.mutate()}>
          {t('still.yes')}
        </Button>
      </div>
    </Block>
  );
};
