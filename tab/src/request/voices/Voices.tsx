import type { PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useHost } from '../../host/context.tsx';
import { OwnVoice } from './OwnVoice.tsx';
import { ReleasedVoice } from './ReleasedVoice.tsx';

/** How the people of a request see it: one's own account, and those that others let one read (M4, M5). */
export const Voices = ({ request }: { request: RequesterView | PartyView }) => {
  const { userId } = useHost();
  const { can, perspectives } = request;
  const isBegun = perspectives.some(({ author }) => author.id === userId);
  return (
    <>
      {(isBegun || can.writePerspective) && <OwnVoice request={request} />}
      {perspectives
        .filter(({ author }) => author.id !== userId)
        .map((perspective) => (
          <ReleasedVoice key={perspective.author.id} perspective={perspective} />
        ))}
    </>
  );
};
