import { Avatar, Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular } from '@fluentui/react-icons';
import { tabsOf } from '../places/find.ts';
import { type Place, posts } from '../places/place.ts';
import { openDialog } from '../state/dialogs.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { openPlace } from '../state/navigate.ts';
import { configurablePaths } from '../world/app.ts';
import { channelOf } from '../world/world.ts';
import { Posts } from './Posts.tsx';
import { TabOptions } from './TabOptions.tsx';
import { TabPage } from './TabPage.tsx';
import { ViewHead } from './ViewHead.tsx';

const useStyles = makeStyles({
  view: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  small: { minWidth: '32px' },
});

/** A channel with its tabs; the app's tab may be added, set up again and removed, as in Teams. */
export function ChannelView({ place, phone }: { place: Extract<Place, { kind: 'channel' }>; phone: boolean }) {
  const styles = useStyles();
  const frame = useFrame();
  const { channelTabs } = useFrameState();
  const found = channelOf(frame.world, place.channelId);
  if (!found) return null;
  const { team, channel } = found;
  const tabs = tabsOf(channelTabs, channel.id);
  const tab = tabs.find((one) => one.id === place.tabId);
  const [setUp] = configurablePaths;

  return (
    <main aria-label={`${channel.displayName}, ${team.displayName}`} className={styles.view}>
      <ViewHead
        phone={phone}
        before={
          phone ? (
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              aria-label="Teams and channels"
              className={styles.small}
              onClick={() => frame.change({ panel: 'teams' })}
            />
          ) : (
            <Avatar shape="square" size={32} color="colorful" name={team.displayName} aria-hidden="true" />
          )
        }
        title={channel.displayName}
        under={team.displayName}
        tabs={
          <>
            <TabList
              selectedValue={tab?.id ?? posts}
              onTabSelect={(_, { value }) => void openPlace(frame, { ...place, tabId: String(value), subPageId: '' })}
            >
              <Tab value={posts}>Posts</Tab>
              {tabs.map((one) => (
                <Tab key={one.id} value={one.id}>
                  {one.name}
                </Tab>
              ))}
            </TabList>
            {tab && <TabOptions place={place} tab={tab} />}
            {setUp && (
              <Tooltip content="Add a tab" relationship="label">
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<AddRegular />}
                  className={styles.small}
                  onClick={() => openDialog(frame, { kind: 'configure', channelId: channel.id, path: setUp })}
                />
              </Tooltip>
            )}
          </>
        }
      />
      {tab ? <TabPage path={tab.path} place={place} tab={tab} /> : <Posts channel={channel} tabs={tabs} />}
    </main>
  );
}
