import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tall: { flexWrap: 'wrap', rowGap: 0, paddingTop: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalM },
  title: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: 1.3 },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0, flexShrink: 1 },
  under: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  tabs: { display: 'flex', alignItems: 'center', minWidth: 0, flexShrink: 0 },
  tabsBelow: { flexBasis: '100%', overflowX: 'auto', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Where one is, with the tabs there; on a phone the tabs have a line of their own. */
export function ViewHead(props: { before: ReactNode; title: string; under?: string; tabs: ReactNode; phone: boolean }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.head, props.phone && styles.tall)}>
      {props.before}
      <div className={styles.names}>
        <Text as="h1" size={400} weight="semibold" className={styles.title}>
          {props.title}
        </Text>
        {props.under && (
          <Text size={200} className={styles.under}>
            {props.under}
          </Text>
        )}
      </div>
      <div className={mergeClasses(styles.tabs, props.phone && styles.tabsBelow)}>{props.tabs}</div>
    </div>
  );
}
