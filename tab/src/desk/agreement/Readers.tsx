import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import { ownersIn } from './owners.ts';

/** Who can read the agreement: other people than those who can read the request. */
export const Readers = ({ request, me }: { request: MediatorView; me: Me }) => {
  const desk = useText('desk');
  const t = useText('agreeing');
  const format = useFormat();
  const [requester, ...others] = ownersIn(request);
  if (!requester) return null;
  return (
    <div>
      <PrivacyChip
        label={format.list([desk('chip.you'), ...[requester, ...others].map(({ displayName }) => displayName)])}
        tone="private"
        explanation={t('readers')}
        people={[
          { person: { id: me.id, displayName: me.displayName }, because: desk('because.mediator') },
          { person: requester, because: desk('because.requester') },
          ...others.map((person) => ({ person, because: desk('because.party') })),
        ]}
      />
    </div>
  );
};
