import { makeStyles, mergeClasses, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';

/** Shown by its icon where it has one, otherwise by its name. */
type Segment<T> = { value: T; name: string; icon?: ReactElement };

const useStyles = makeStyles({
  group: {
    display: 'flex',
    gap: '2px',
    padding: '2px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  segment: { minWidth: '32px', border: '1px solid transparent' },
  text: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  // The border shows in high contrast alone, where backgrounds say nothing.
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStrokeInteractive}`,
    color: tokens.colorBrandForeground1,
    '& svg': { color: tokens.colorBrandForeground1 },
    boxShadow: tokens.shadow2,
  },
});

/** A few choices side by side, one of them taken. */
export function Segments<T extends string | number>(props: {
  label: string;
  segments: readonly Segment<T>[];
  chosen: T;
  onChoose(value: T): void;
}) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a flex row with this look in every browser.
    <div role="group" aria-label={props.label} className={styles.group}>
      {props.segments.map(({ value, name, icon }) => {
        const button = (
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={props.chosen === value}
            icon={icon}
            className={mergeClasses(styles.segment, !icon && styles.text, props.chosen === value && styles.chosen)}
            onClick={() => props.onChoose(value)}
          >
            {icon ? undefined : name}
          </ToggleButton>
        );
        return icon ? (
          <Tooltip key={value} content={name} relationship="label">
            {button}
          </Tooltip>
        ) : (
          <Fragment key={value}>{button}</Fragment>
        );
      })}
    </div>
  );
}
