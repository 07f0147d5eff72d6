import { Button, MessageBar, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { tabsOf } from '../places/find.ts';
import { configurationCalls } from '../protocol/configuration.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { removeTab } from '../state/navigate.ts';
import { appName } from '../world/app.ts';
import { FrameDialog } from './FrameDialog.tsx';
import { useHostedPage } from './useHostedPage.ts';

const useStyles = makeStyles({
  page: { display: 'block', width: '100%', height: '240px', border: 'none' },
});

/** Removes a tab from a channel; where the app has a page for that, the page may refuse. */
export function RemoveDialog(props: { request: { channelId: string; tabId: string }; onClose(): void }) {
  const { channelId, tabId } = props.request;
  const styles = useStyles();
  const frame = useFrame();
  const { channelTabs } = useFrameState();
  const [tab] = useState(() => tabsOf(channelTabs, channelId).find((one) => one.id === tabId));
  const [valid, setValid] = useState(true);
  const [trouble, setTrouble] = useState('');

  const remove = () => {
    props.onClose();
    void removeTab(frame, channelId, tabId);
  };
  const { attached, connection } = useHostedPage(
    { frameContext: 'remove', place: { kind: 'channel', channelId, tabId, subPageId: '' } },
    configurationCalls({
      validity: setValid,
      configured: () => undefined,
      succeeded: remove,
      failed: (reason) => setTrouble(reason || 'The app could not remove the tab.'),
    }),
    tab,
  );

  return (
    <FrameDialog
      title={`Remove ${tab?.name}?`}
      isAlert
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button
            appearance="primary"
            disabled={!valid}
            onClick={() => (tab?.removePath ? connection.current?.emit('settings.remove') : remove())}
          >
            Remove
          </Button>
        </>
      }
    >
      {trouble && <MessageBar intent="error">{trouble}</MessageBar>}
      {tab?.removePath ? (
        <iframe ref={attached} className={styles.page} title={`${appName} settings`} src={tab.removePath} />
      ) : (
        'The tab goes away for everybody in this channel. What the app keeps stays as it is.'
      )}
    </FrameDialog>
  );
}
