import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import type { ChannelTab } from '../places/place.ts';
import { useFrame } from '../state/frame.ts';
import { openPlace } from '../state/navigate.ts';
import type { Channel } from '../world/world.ts';

const useStyles = makeStyles({
  posts: {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  picture: { fontSize: '48px', color: tokens.colorNeutralForeground3 },
});

/** Conversations are Teams' own and nothing the app sees. */
export function Posts({ channel, tabs }: { channel: Channel; tabs: ChannelTab[] }) {
  const styles = useStyles();
  const frame = useFrame();
  const [tab] = tabs;
  return (
    <div className={styles.posts}>
      <ChatMultipleRegular className={styles.picture} />
      <Text>In Teams, the conversations of {channel.displayName} would be here.</Text>
      {tab && (
        <Button
          onClick={() =>
            void openPlace(frame, { kind: 'channel', channelId: channel.id, tabId: tab.id, subPageId: '' })
          }
        >
          Open {tab.name}
        </Button>
      )}
    </div>
  );
}
