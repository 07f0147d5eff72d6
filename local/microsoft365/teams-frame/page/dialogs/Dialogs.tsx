import { closeDialog, type Dialog } from '../state/dialogs.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { ChatDialog } from './ChatDialog.tsx';
import { ConfigureDialog } from './ConfigureDialog.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { PageDialog } from './PageDialog.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** Everything that lies over the window, the last opened on top. */
export function Dialogs() {
  const frame = useFrame();
  const { dialogs } = useFrameState();
  return dialogs.map((dialog) => <One key={dialog.id} dialog={dialog} onClose={() => closeDialog(frame, dialog.id)} />);
}

function One({ dialog, onClose }: { dialog: Dialog; onClose(): void }) {
  switch (dialog.kind) {
    case 'people':
      return <PeoplePicker request={dialog} onClose={onClose} />;
    case 'chat':
      return <ChatDialog request={dialog} onClose={onClose} />;
    case 'meeting':
      return <MeetingDialog request={dialog} onClose={onClose} />;
    case 'page':
      return <PageDialog request={dialog} onClose={onClose} />;
    case 'configure':
      return <ConfigureDialog request={dialog} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog request={dialog} onClose={onClose} />;
  }
}
