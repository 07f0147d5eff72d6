import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../text/text.ts';
import { StoppedClock } from '../ui/StoppedClock.tsx';
import { Timeline } from '../ui/Timeline.tsx';

/** What happened with the request so far. */
export const FileHistory = ({ request }: { request: MediatorView }) => {
  const t = useText('desk');
  return (
    <>
      {request.hold && <StoppedClock hold={request.hold} />}
      <Timeline
        label={t('file.history')}
        moments={request.history.map(({ at, kind, by }, i) => ({
          id: `${at} ${kind} ${i}`,
          at,
          title: t(`history.${kind}`, { name: by?.displayName ?? request.requester.displayName }),
        }))}
      />
    </>
  );
};
