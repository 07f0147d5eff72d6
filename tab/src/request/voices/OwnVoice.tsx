import type { PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { Bone } from '../../ui/Bones.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Block } from '../path/Block.tsx';
import { OwnAccount } from './OwnAccount.tsx';

/** One's own account, from its first word on. It is read anew with the page: what is written here goes on from it. */
export const OwnVoice = ({ request }: { request: RequesterView | PartyView }) => {
  const t = useText('perspective');
  const { userId } = useHost();
  const asked = queryOf('getPerspective', { params: { id: request.id, personId: userId } });
  // What an invitation showed of it a moment ago says nothing of what may be written now.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({ ...asked, gcTime: 0, staleTime: 0 });
  if (data && isFetchedAfterMount) return <OwnAccount request={request} first={data} />;
  return (
    <Block title={t('own.title')} framed>
      {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <Bone height={120} />}
    </Block>
  );
};
