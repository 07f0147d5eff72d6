import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AlertSnoozeRegular, ArrowResetRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { tell } from '../state/dialogs.ts';
import { useFrame } from '../state/frame.ts';
import { shortTime } from './time.ts';

const useStyles = makeStyles({
  clock: { display: 'flex', alignItems: 'center' },
  now: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, marginInlineEnd: tokens.spacingHorizontalXS },
  step: { minWidth: '32px', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
});

const hour = 3600;
const minute = 60_000;

const minuteOf = (time: number) => Math.floor(time / minute) * minute;

/** The local world's own time, and the way to let some of it pass; `named` says when a waiting notification goes out. */
export function ClockControl({ named }: { named: boolean }) {
  const styles = useStyles();
  const frame = useFrame();
  const [now, setNow] = useState(() => minuteOf(frame.clock.now()));
  const [waiting, setWaiting] = useState(frame.clock.waitingUntil);

  const show = useCallback(() => {
    setNow(minuteOf(frame.clock.now()));
    setWaiting(frame.clock.waitingUntil());
  }, [frame]);

  useEffect(() => {
    const timer = setInterval(show, 1000);
    return () => clearInterval(timer);
  }, [show]);

  const move = (change: Parameters<typeof frame.clock.move>[0]) =>
    frame.clock.move(change).then(
      async () => {
        show();
        await frame.clock.look();
        show();
      },
      (error: unknown) => tell(frame, { title: 'The clock did not move', text: String(error) }),
    );

  const step = (name: string, text: string, seconds: number) => (
    <Tooltip content={name} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        onClick={() => void move({ advanceSeconds: seconds })}
      >
        {text}
      </Button>
    </Tooltip>
  );

  const told = waiting && shortTime(Date.parse(waiting));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a flex row with this look in every browser.
    <div role="group" aria-label="Clock" className={styles.clock}>
      <Text size={200} className={styles.now}>
        <time dateTime={new Date(now).toISOString()}>{shortTime(now)}</time>
      </Text>
      {waiting && (
        <Tooltip
          content={`A notification waits for somebody's working hours, until ${told}. Go there.`}
          relationship="label"
        >
          <Button
            size="small"
            appearance="subtle"
            icon={<AlertSnoozeRegular />}
            onClick={() => void move({ now: waiting })}
          >
            {named && told}
          </Button>
        </Tooltip>
      )}
      {step('+1 hour', '+1 h', hour)}
      {step('+1 day', '+1 d', 24 * hour)}
      <Tooltip content="Reset the clock" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowResetRegular />}
          onClick={() => void move({ now: new Date().toISOString() })}
        />
      </Tooltip>
    </div>
  );
}
