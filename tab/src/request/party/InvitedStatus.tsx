import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import { HelpAtHand } from '../begin/HelpAtHand.tsx';
import css from './Narrow.module.css';

/** Who can see an invitation, and who can help. */
export const InvitedStatus = ({ request: { mediator } }: { request: InvitedView }) => {
  const t = useText('party');
  const format = useFormat();
  const { data: me } = useQuery(queryOf('getMe', {}));
  return (
    <div className={css.status}>
      <PrivacyChip
        tone="private"
        label={mediator ? format.list([t('chip.you'), mediator.displayName]) : t('chip.onlyYou')}
        explanation={t('chip.invited')}
        people={[
          ...(me ? [{ person: { id: me.id, displayName: me.displayName }, because: t('chip.youInvited') }] : []),
          ...(mediator ? [{ person: mediator, because: t('theMediator') }] : []),
        ]}
      />
      <HelpAtHand />
    </div>
  );
};
