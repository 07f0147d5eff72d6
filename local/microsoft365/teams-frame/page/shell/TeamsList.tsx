import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { LinkRegular, LockClosedRegular } from '@fluentui/react-icons';
import { tabsOf } from '../places/find.ts';
import { posts } from '../places/place.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { openPlace } from '../state/navigate.ts';
import { type Channel, teamsOf } from '../world/world.ts';

const useStyles = makeStyles({
  list: {
    width: '268px',
    flexShrink: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalM,
  },
  inPanel: { width: '100%', flexShrink: 1, borderRight: 'none' },
  title: {
    display: 'block',
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  team: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  channel: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: `calc(100% - 2 * ${tokens.spacingHorizontalS})`,
    marginInline: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    paddingInlineStart: '40px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0 },
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      color: tokens.colorNeutralForeground1Selected,
    },
  },
  note: { padding: `0 ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground2 },
});

const kindIcons = {
  standard: undefined,
  private: <LockClosedRegular role="img" aria-label="private" />,
  shared: <LinkRegular role="img" aria-label="shared" />,
} satisfies Record<Channel['kind'], unknown>;

/** The teams and channels that the chosen person is in. */
export function TeamsList() {
  const styles = useStyles();
  const frame = useFrame();
  const { person, place, channelTabs, panel } = useFrameState();
  const teams = teamsOf(frame.world, person.id);

  return (
    <nav aria-label="Teams and channels" className={mergeClasses(styles.list, panel === 'teams' && styles.inPanel)}>
      <Text as="h2" size={500} weight="semibold" className={styles.title}>
        Teams
      </Text>
      {teams.length === 0 && <p className={styles.note}>{person.displayName} is in no team yet.</p>}
      {teams.map((team) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; these are ways to go.
        <div key={team.id} role="group" aria-label={team.displayName}>
          <div className={styles.team}>
            <Avatar shape="square" size={24} color="colorful" name={team.displayName} aria-hidden="true" />
            <Text weight="semibold">{team.displayName}</Text>
          </div>
          {team.channels.map((channel) => {
            const here = place.kind === 'channel' && place.channelId === channel.id;
            return (
              <button
                key={channel.id}
                type="button"
                aria-current={here ? 'page' : undefined}
                className={mergeClasses(styles.channel, here && styles.here)}
                onClick={() => {
                  const tabId = tabsOf(channelTabs, channel.id)[0]?.id ?? posts;
                  void openPlace(frame, { kind: 'channel', channelId: channel.id, tabId, subPageId: '' });
                }}
              >
                {channel.displayName}
                {kindIcons[channel.kind]}
              </button>
            );
          })}
        </div>
      ))}
    </nav>
  );
}
