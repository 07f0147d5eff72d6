import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons';
import { appName } from '../world/app.ts';
import { AppMark } from './AppMark.tsx';
import { ClockControl } from './ClockControl.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { WidthSwitch } from './WidthSwitch.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginInlineEnd: 'auto', minWidth: 0 },
  where: {
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    '@media (max-width: 1180px)': { display: 'none' },
  },
  folded: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
});

/** What only this machine has: who looks, and how, and when. */
export function ControlBar({ narrow, tight }: { narrow: boolean; tight: boolean }) {
  const styles = useStyles();
  const named = narrow || !tight;
  const controls = (
    <>
      <ThemeSwitch />
      <LanguageMenu />
      <WidthSwitch />
      <ClockControl named={named} />
    </>
  );
  return (
    <section aria-label="Local controls" className={styles.bar}>
      <div className={styles.name}>
        <AppMark size={24} />
        {named && (
          <Text weight="semibold" wrap={false}>
            {appName}
          </Text>
        )}
        <Text size={200} className={styles.where}>
          on this machine
        </Text>
      </div>
      {narrow ? (
        <Popover withArrow positioning="below-end" trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<OptionsRegular />} aria-label="Local controls" />
          </PopoverTrigger>
          <PopoverSurface aria-label="Local controls">
            <div className={styles.folded}>{controls}</div>
          </PopoverSurface>
        </Popover>
      ) : (
        controls
      )}
      <PersonMenu narrow={tight} />
    </section>
  );
}
