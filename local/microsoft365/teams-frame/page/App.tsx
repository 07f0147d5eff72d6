import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { Notices } from './dialogs/Notices.tsx';
import type { Theme } from './places/address.ts';
import { ActivityFeed } from './shell/ActivityFeed.tsx';
import { ControlBar } from './shell/ControlBar.tsx';
import { Panel } from './shell/Panel.tsx';
import { Rail } from './shell/Rail.tsx';
import { TeamsList } from './shell/TeamsList.tsx';
import { useLayout } from './shell/useLayout.ts';
import { useNotifications } from './shell/useNotifications.ts';
import { useFrameState } from './state/frame.ts';
import { ChannelView } from './views/ChannelView.tsx';
import { PersonalView } from './views/PersonalView.tsx';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<Theme, object>;

const useStyles = makeStyles({
  desk: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
  },
  // A chosen width is shown as a device on the desk.
  stage: { flex: 1, minHeight: 0, display: 'flex', justifyContent: 'center' },
  stageOfDevice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  teams: { position: 'relative', width: '100%', height: '100%', display: 'flex', minWidth: 0 },
  device: {
    borderRadius: tokens.borderRadiusXLarge,
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    overflow: 'hidden',
  },
  phone: { flexDirection: 'column-reverse' },
  body: {
    position: 'relative',
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bodyBesideRail: { borderStartStartRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
});

export function App() {
  const styles = useStyles();
  const { theme, width, place, panel, person } = useFrameState();
  const { size, narrowWindow, tightWindow } = useLayout();
  useNotifications();
  const device = width !== 'full' && !narrowWindow;
  const docked = size === 'wide' && place.kind === 'channel';

  return (
    <FluentProvider theme={themes[theme]} style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}>
      <div className={styles.desk}>
        <ControlBar narrow={narrowWindow} tight={tightWindow} />
        <div className={mergeClasses(styles.stage, device && styles.stageOfDevice)}>
          <div
            className={mergeClasses(styles.teams, device && styles.device, size === 'phone' && styles.phone)}
            style={width === 'full' ? undefined : { maxWidth: width }}
          >
            <Rail phone={size === 'phone'} />
            <div className={mergeClasses(styles.body, size !== 'phone' && styles.bodyBesideRail)}>
              {docked && <TeamsList />}
              {place.kind === 'channel' ? (
                <ChannelView key="channel" place={place} phone={size === 'phone'} />
              ) : (
                <PersonalView key="personal" place={place} />
              )}
              {panel === 'activity' && (
                <Panel full={size === 'phone'}>
                  <ActivityFeed key={person.id} />
                </Panel>
              )}
              {panel === 'teams' && !docked && (
                <Panel full={size === 'phone'}>
                  <TeamsList />
                </Panel>
              )}
            </div>
          </div>
        </div>
      </div>
      <Dialogs />
      <Notices />
    </FluentProvider>
  );
}
