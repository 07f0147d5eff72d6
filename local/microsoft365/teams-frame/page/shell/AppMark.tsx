import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { flexShrink: 0, borderRadius: tokens.borderRadiusMedium, color: tokens.colorPaletteTealForeground2 },
});

/** The app's picture in the rail and in front of its name: two people on one ground. */
export function AppMark({ size }: { size: number }) {
  return (
    <svg
      className={useStyles().mark}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
    >
      <circle cx="7.5" cy="7.5" r="3.5" />
      <circle cx="16.5" cy="7.5" r="3.5" />
      <path d="M2 20c0-4.4 2.5-7 5.5-7 2 0 3.6 1.1 4.5 3 .9-1.9 2.5-3 4.5-3 3 0 5.5 2.6 5.5 7a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 20Z" />
    </svg>
  );
}
