import { makeStyles, mergeClasses, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

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
      {props.segments.map((segment) => (
        <Choice
          key={segment.value}
          name={segment.name}
          icon={segment.icon}
          chosen={props.chosen === segment.value}
          onChoose={() => props.onChoose(segment.value)}
        />
      ))}
    </div>
  );
}

function Choice({
  name,
  icon,
  chosen,
  onChoose,
}: {
  name: string;
  icon?: ReactElement;
  chosen: boolean;
  onChoose(): void;
}) {
  const styles = useStyles();
  const button = (
    <ToggleButton
      size="small"
      appearance="subtle"
      checked={chosen}
      icon={icon}
      className={mergeClasses(styles.segment, !icon && styles.text, chosen && styles.chosen)}
      onClick={onChoose}
    >
      {icon ? undefined : name}
    </ToggleButton>
  );
  if (!icon) return button;
  return (
    <Tooltip content={name} relationship="label">
      {button}
    </Tooltip>
  );
}
