import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useState } from 'react';
import { Moved, useMoved } from '../path/moved.ts';
import { BeforeTakingPart } from './BeforeTakingPart.tsx';
import { Invitation } from './Invitation.tsx';
import type { Parted } from './useParting.ts';
import { WaitingForMediator } from './WaitingForMediator.tsx';

/** Somebody invited, before they have answered: the invitation, what they need, or nothing to do for now (M4). */
export const InvitedPage = ({ request, onParted }: { request: InvitedView; onParted: (how: Parted) => void }) => {
  const [joining, setJoining] = useState(false);
  const screen = !request.can.accept ? 'waiting' : joining ? 'joining' : 'invitation';
  const moved = useMoved(screen);
  return (
    <Moved value={moved}>
      {screen === 'waiting' && <WaitingForMediator request={request} onParted={onParted} />}
      {screen === 'invitation' && <Invitation request={request} onJoin={() => setJoining(true)} onParted={onParted} />}
      {screen === 'joining' && <BeforeTakingPart request={request} onBack={() => setJoining(false)} />}
    </Moved>
  );
};
