import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { EraseWords } from '../voices/EraseWords.tsx';
import { Said } from '../voices/Said.tsx';

/** What somebody wrote before they were asked anew: theirs alone, to keep or to delete. */
export const EarlierWords = ({ requestId, mediator }: { requestId: string; mediator: string }) => {
  const t = useText('party');
  const { userId } = useHost();
  const queries = useQueryClient();
  const asked = queryOf('getPerspective', { params: { id: requestId, personId: userId } });
  const { data: perspective } = useQuery({ ...asked, gcTime: 0 });
  if (!perspective?.text.trim()) return null;
  return (
    <Block title={t('earlier.title')} why={t('earlier.why', { name: mediator })} framed>
      <Said>{perspective.text}</Said>
      {perspective.can.delete && (
        <div>
          <EraseWords
            requestId={requestId}
            personId={userId}
            mediator={mediator}
            onErased={() => queries.invalidateQueries({ queryKey: asked.queryKey })}
          />
        </div>
      )}
    </Block>
  );
};
