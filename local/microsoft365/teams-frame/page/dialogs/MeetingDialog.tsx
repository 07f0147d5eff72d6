import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type MeetingRequest, tell } from '../state/dialogs.ts';
import { useFrame } from '../state/frame.ts';
import { FrameDialog } from './FrameDialog.tsx';
import { inputTime } from './inputTime.ts';
import { nameOf } from './names.ts';

const useStyles = makeStyles({
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Teams' form for a new meeting, filled in by the app and sent by the person. */
export function MeetingDialog({ request, onClose }: { request: MeetingRequest; onClose(): void }) {
  const styles = useStyles();
  const frame = useFrame();
  const [meeting, setMeeting] = useState({
    subject: request.subject,
    attendees: request.attendees.map((one) => nameOf(frame.world, one)).join('; '),
    start: inputTime(request.start),
    end: inputTime(request.end),
    content: request.content,
  });
  const change = (part: Partial<typeof meeting>) => setMeeting({ ...meeting, ...part });

  const send = () => {
    onClose();
    tell(frame, { title: 'Invitation sent', text: `${meeting.subject || 'A meeting'}, ${meeting.attendees}` });
  };

  return (
    <FrameDialog
      title="New meeting"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Discard</Button>
          <Button appearance="primary" onClick={send}>
            Send invitation
          </Button>
        </>
      }
    >
      <Field label="Title">
        <Input dir="auto" value={meeting.subject} onChange={(_, { value }) => change({ subject: value })} />
      </Field>
      <Field label="Attendees">
        <Input dir="auto" value={meeting.attendees} onChange={(_, { value }) => change({ attendees: value })} />
      </Field>
      <div className={styles.times}>
        <Field label="Start">
          <Input type="datetime-local" value={meeting.start} onChange={(_, { value }) => change({ start: value })} />
        </Field>
        <Field label="End">
          <Input type="datetime-local" value={meeting.end} onChange={(_, { value }) => change({ end: value })} />
        </Field>
      </div>
      <Field label="Details">
        <Textarea dir="auto" rows={4} value={meeting.content} onChange={(_, { value }) => change({ content: value })} />
      </Field>
    </FrameDialog>
  );
}
