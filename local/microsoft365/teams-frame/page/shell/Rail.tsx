import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AlertFilled, AlertRegular, PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { firstPlace } from '../places/find.ts';
import { openFeed } from '../state/activity.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { openPlace } from '../state/navigate.ts';
import { appName, personalTabs } from '../world/app.ts';
import { AppMark } from './AppMark.tsx';
import { useLayout } from './useLayout.ts';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '72px',
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalXS,
    alignItems: 'stretch',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bottom: {
    flexDirection: 'row',
    width: 'auto',
    justifyContent: 'space-around',
    padding: tokens.spacingVerticalXXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: 'center',
    cursor: 'pointer',
    marginInline: tokens.spacingHorizontalXXS,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inRow: { minWidth: '88px' },
  here: {
    color: tokens.colorBrandForeground1,
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '12px',
      bottom: '12px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandForeground1,
    },
  },
  hereInRow: {
    '::before': { top: 'auto', bottom: 0, insetInlineStart: '32px', width: '24px', height: '3px' },
  },
  icon: { fontSize: '24px', lineHeight: 0, height: '24px' },
  badge: { position: 'absolute', top: tokens.spacingVerticalXXS, insetInlineStart: 'calc(50% + 4px)' },
});

export function Rail({ phone }: { phone: boolean }) {
  const styles = useStyles();
  const frame = useFrame();
  const { panel, place, person, notifications, seen, channelTabs } = useFrameState();
  const { size } = useLayout();
  const fresh = notifications.filter((one) => !seen.includes(one.id)).length;
  const here = panel ?? (place.kind === 'channel' ? 'teams' : 'app');

  const showTeams = () => {
    if (size !== 'wide') return frame.change({ panel: panel === 'teams' ? undefined : 'teams' });
    if (place.kind === 'channel') return frame.change({ panel: undefined });
    return openPlace(frame, firstPlace(frame.world, channelTabs, person));
  };
  const showApp = () => {
    if (place.kind === 'personal') return frame.change({ panel: undefined });
    return openPlace(frame, { kind: 'personal', entityId: personalTabs[0]?.entityId ?? '', subPageId: '' });
  };

  const item = (name: string, label: string, at: string, icon: ReactNode, onClick: () => void, badge?: ReactNode) => (
    <button
      type="button"
      aria-label={label}
      aria-current={here === at ? 'page' : undefined}
      onClick={onClick}
      className={mergeClasses(
        styles.item,
        phone && styles.inRow,
        here === at && styles.here,
        phone && here === at && styles.hereInRow,
      )}
    >
      <span className={styles.icon}>{icon}</span>
      {badge}
      <span>{name}</span>
    </button>
  );

  return (
    <nav aria-label="Teams apps" className={mergeClasses(styles.rail, phone && styles.bottom)}>
      {item(
        'Activity',
        fresh > 0 ? `Activity, ${fresh} new` : 'Activity',
        'activity',
        here === 'activity' ? <AlertFilled /> : <AlertRegular />,
        () => openFeed(frame, panel !== 'activity'),
        fresh > 0 && (
          <CounterBadge className={styles.badge} count={fresh} size="small" color="danger" aria-hidden="true" />
        ),
      )}
      {item('Teams', 'Teams', 'teams', here === 'teams' ? <PeopleTeamFilled /> : <PeopleTeamRegular />, showTeams)}
      {item(appName, appName, 'app', <AppMark size={24} />, showApp)}
    </nav>
  );
}
