import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useFrame } from '../state/frame.ts';

const useStyles = makeStyles({
  scrim: { position: 'absolute', inset: 0, zIndex: 2, backgroundColor: tokens.colorBackgroundOverlay, opacity: 0.4 },
  panel: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    zIndex: 3,
    width: '340px',
    maxWidth: '100%',
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: tokens.shadow28,
  },
  full: { width: '100%' },
});

/** Lies over the content until something in it is chosen, something outside is clicked, or Escape is pressed. */
export function Panel({ full, children }: { full: boolean; children: ReactNode }) {
  const styles = useStyles();
  const frame = useFrame();

  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && frame.change({ panel: undefined });
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [frame]);

  return (
    <>
      <div className={styles.scrim} aria-hidden="true" onPointerDown={() => frame.change({ panel: undefined })} />
      <div className={mergeClasses(styles.panel, full && styles.full)}>{children}</div>
    </>
  );
}
