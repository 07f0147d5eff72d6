import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type Notification, openFeed, openNotification, previewOf } from '../state/activity.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { appName } from '../world/app.ts';
import { AppMark } from './AppMark.tsx';
import { relativeTime } from './time.ts';

const useStyles = makeStyles({
  feed: { width: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalS}`, overflowY: 'auto' },
  entry: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    padding: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  preview: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  unread: { fontWeight: tokens.fontWeightSemibold },
  dot: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalXS,
    top: '24px',
    width: '6px',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandForeground1,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: 'normal' },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

export function ActivityFeed() {
  const styles = useStyles();
  const frame = useFrame();
  const { notifications } = useFrameState();
  return (
    <section aria-label="Activity" className={styles.feed}>
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.title}>
          Activity
        </Text>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close"
          onClick={() => openFeed(frame, false)}
        />
      </div>
      {notifications.length === 0 ? (
        <div className={styles.empty}>
          <Text weight="semibold">All quiet</Text>
          <Text>When {appName} has something for you, it appears here.</Text>
        </div>
      ) : (
        <ul className={styles.list}>
          {notifications.map((notification) => (
            <li key={notification.id}>
              <Entry notification={notification} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ notification }: { notification: Notification }) {
  const styles = useStyles();
  const frame = useFrame();
  const { opened } = useFrameState();
  const unread = !opened.includes(notification.id);
  const { text, at, topic } = notification;
  const preview = previewOf(notification);
  return (
    <button
      type="button"
      className={styles.entry}
      aria-label={[text, preview, unread && 'unread'].filter(Boolean).join(', ')}
      onClick={() => void openNotification(frame, notification)}
    >
      {unread && <span className={styles.dot} />}
      <AppMark size={32} />
      <span className={mergeClasses(styles.words, unread && styles.unread)}>
        <span>{text}</span>
        {preview && <span className={mergeClasses(styles.quiet, styles.preview)}>{preview}</span>}
        <span className={styles.quiet}>{topic?.value || appName}</span>
      </span>
      <span className={styles.quiet}>{relativeTime(at, frame.clock.now())}</span>
    </button>
  );
}
