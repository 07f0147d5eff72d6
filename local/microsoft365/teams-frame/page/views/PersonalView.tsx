import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { Place } from '../places/place.ts';
import { AppMark } from '../shell/AppMark.tsx';
import { useLayout } from '../shell/useLayout.ts';
import { useFrame } from '../state/frame.ts';
import { openPlace } from '../state/navigate.ts';
import { appName, personalTabs } from '../world/app.ts';
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
});

/** The app by itself, with the tabs of its manifest. */
export function PersonalView({ place }: { place: Extract<Place, { kind: 'personal' }> }) {
  const styles = useStyles();
  const frame = useFrame();
  const { size } = useLayout();
  const tab = personalTabs.find((one) => one.entityId === place.entityId);

  return (
    <main aria-label={appName} className={styles.view}>
      <ViewHead
        phone={size === 'phone'}
        before={<AppMark size={32} />}
        title={appName}
        tabs={
          <TabList
            selectedValue={place.entityId}
            onTabSelect={(_, { value }) =>
              void openPlace(frame, { kind: 'personal', entityId: String(value), subPageId: '' })
            }
          >
            {personalTabs.map((one) => (
              <Tab key={one.entityId} value={one.entityId}>
                {one.name}
              </Tab>
            ))}
          </TabList>
        }
      />
      {tab && <TabPage path={tab.path} place={place} />}
    </main>
  );
}
