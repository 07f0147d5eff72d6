import { Button, MessageBar, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { tabsOf } from '../places/find.ts';
import { type Configured, configurationCalls } from '../protocol/configuration.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { keepTab } from '../state/navigate.ts';
import { appName } from '../world/app.ts';
import { channelOf } from '../world/world.ts';
import { FrameDialog } from './FrameDialog.tsx';
import { useHostedPage } from './useHostedPage.ts';

const useStyles = makeStyles({
  page: { display: 'block', width: '100%', height: '420px', maxHeight: '60vh', border: 'none' },
});

/** Adds the app's tab to a channel, or sets it up again: the app's page says when it may be saved, and what is kept. */
export function ConfigureDialog(props: {
  request: { channelId: string; tabId?: string; path: string };
  onClose(): void;
}) {
  const { channelId, tabId, path } = props.request;
  const styles = useStyles();
  const frame = useFrame();
  const { channelTabs } = useFrameState();
  const [valid, setValid] = useState(false);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState('');
  const configured = useRef<Configured>(undefined);
  const tab = tabsOf(channelTabs, channelId).find((one) => one.id === tabId);
  const channel = channelOf(frame.world, channelId)?.channel.displayName ?? '';

  const calls = configurationCalls({
    validity: setValid,
    configured: (config) => {
      configured.current = config;
    },
    succeeded: () => {
      if (!configured.current) {
        setSaving(false);
        return setTrouble('The app saved without saying what the tab shows.');
      }
      props.onClose();
      void keepTab(frame, channelId, { ...configured.current, id: tabId ?? crypto.randomUUID() });
    },
    failed: (reason) => {
      setSaving(false);
      setTrouble(reason || 'The app could not save the tab.');
    },
  });
  const { attached, connection } = useHostedPage(
    {
      frameContext: 'settings',
      place: { kind: 'channel', channelId, tabId: tabId ?? '', subPageId: '' },
      entityId: tab?.entityId ?? '',
    },
    calls,
    tab,
  );

  const save = () => {
    setSaving(true);
    setTrouble('');
    connection.current?.emit('settings.save', {});
  };

  return (
    <FrameDialog
      title={tab ? `Settings of ${tab.name}` : `Add ${appName} to ${channel}`}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button appearance="primary" disabled={!valid || saving} onClick={save}>
            {saving ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      {trouble && <MessageBar intent="error">{trouble}</MessageBar>}
      <iframe ref={attached} className={styles.page} title={`${appName} settings`} src={path} />
    </FrameDialog>
  );
}
