import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type ChatRequest, chatKey, sendChatMessage } from '../state/dialogs.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { FrameDialog } from './FrameDialog.tsx';
import { nameOf } from './names.ts';

const useStyles = makeStyles({
  sent: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: tokens.spacingVerticalXS },
  bubble: {
    maxWidth: '85%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A chat that the app opened, with the words it put there; what is sent stays in this window. */
export function ChatDialog({ request, onClose }: { request: ChatRequest; onClose(): void }) {
  const styles = useStyles();
  const frame = useFrame();
  const { chats } = useFrameState();
  const [message, setMessage] = useState(request.message);
  const sent = chats[chatKey(request.members)] ?? [];
  const names = request.members.map((member) => nameOf(frame.world, member)).join(', ');

  return (
    <FrameDialog
      title={`Chat with ${names}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            appearance="primary"
            icon={<SendRegular />}
            disabled={message.trim() === ''}
            onClick={() => {
              sendChatMessage(frame, request.members, message);
              setMessage('');
            }}
          >
            Send
          </Button>
        </>
      }
    >
      {request.topic && <Text className={styles.quiet}>{request.topic}</Text>}
      {sent.length > 0 && (
        <div className={styles.sent} role="log" aria-label="Sent">
          {sent.map(({ id, text }) => (
            <div key={id} className={styles.bubble}>
              {text}
            </div>
          ))}
        </div>
      )}
      <Field label="Message">
        <Textarea
          dir="auto"
          resize="vertical"
          rows={6}
          value={message}
          onChange={(_, { value }) => setMessage(value)}
        />
      </Field>
    </FrameDialog>
  );
}
