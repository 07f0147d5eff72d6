import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ChannelTab, Place } from '../places/place.ts';
import { connect } from '../protocol/connection.ts';
import { pageCalls } from '../protocol/page.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { reloadTab } from '../state/navigate.ts';
import { appName } from '../world/app.ts';

const useStyles = makeStyles({
  area: { position: 'relative', flex: 1, minHeight: 0 },
  page: { display: 'block', width: '100%', height: '100%', border: 'none' },
  failure: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picture: { fontSize: '64px', color: tokens.colorNeutralForeground3 },
  heading: { margin: 0 },
});

/** The real tab. Every load is a page of its own; theme and width change under the running one. */
export function TabPage({ path, place, tab }: { path: string; place: Place; tab?: ChannelTab }) {
  const { load } = useFrameState();
  return <LoadedPage key={load} path={path} place={place} tab={tab} />;
}

function LoadedPage({ path, place, tab }: { path: string; place: Place; tab?: ChannelTab }) {
  const styles = useStyles();
  const frame = useFrame();
  const { failure } = useFrameState();
  const page = useRef<HTMLIFrameElement>(null);
  const shown = useRef({ place, tab });

  useEffect(() => {
    if (!page.current) return;
    const { place, tab } = shown.current;
    const calls = pageCalls(
      frame,
      { frameContext: 'content', place },
      { tab, failed: (failure) => frame.change({ failure }) },
    );
    const connection = connect(page.current, 'content', calls);
    frame.tab = connection;
    return () => {
      connection.close();
      if (frame.tab === connection) frame.tab = undefined;
    };
  }, [frame]);

  return (
    <div className={styles.area}>
      <iframe
        ref={page}
        className={styles.page}
        title={appName}
        src={path}
        allow="clipboard-read; clipboard-write"
        hidden={failure !== undefined}
      />
      {failure && (
        <div role="alert" className={styles.failure}>
          <PlugDisconnectedRegular className={styles.picture} />
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            We couldn’t load {appName}
          </Text>
          <Text>{failure.message || failure.reason}</Text>
          <Button appearance="primary" onClick={() => void reloadTab(frame)}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
