import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { dismiss } from '../state/dialogs.ts';
import { type Notice, useFrame, useFrameState } from '../state/frame.ts';

const useStyles = makeStyles({
  notices: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: '72px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '340px',
    maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalL})`,
  },
  notice: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
  },
  link: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
  },
  words: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

const shownFor = 7000;

/** What Teams would do outside its window, told in a corner of it. */
export function Notices() {
  const styles = useStyles();
  const { notices } = useFrameState();
  return (
    <div role="status" aria-label="Notices" className={styles.notices}>
      {notices.map((notice) => (
        <One key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function One({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const frame = useFrame();

  useEffect(() => {
    const timer = setTimeout(() => dismiss(frame, notice.id), shownFor);
    return () => clearTimeout(timer);
  }, [frame, notice]);

  return (
    <div className={styles.notice}>
      <div className={styles.words}>
        <Text weight="semibold">{notice.title}</Text>
        {notice.text && <Text>{notice.text}</Text>}
        {notice.link && (
          <Link href={notice.link} target="_blank" rel="noreferrer" className={styles.link}>
            {notice.link}
          </Link>
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label="Dismiss"
        onClick={() => dismiss(frame, notice.id)}
      />
    </div>
  );
}
