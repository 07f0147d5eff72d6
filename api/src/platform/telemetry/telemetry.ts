import type { Config } from '../../config.ts';
import type { Sink } from '../log.ts';

export interface Telemetry {
  readonly sink: Sink;
  /** Sends what waits; to be called before the process ends. */
  flush(): Promise<void>;
}

/** The first answers do not wait for the sender's code: it is read when the process has had this long to start. */
const loadAfterMs = 1_000;

/** The log's events for Azure Monitor, or for nobody where telemetry is not configured. */
export const telemetryOf = ({ telemetry, version }: Pick<Config, 'telemetry' | 'version'>): Telemetry => {
  if (!telemetry) return { sink: () => undefined, flush: async () => undefined };
  const sender = new Promise((resolve) => setTimeout(resolve, loadAfterMs).unref())
    .then(() => import('./azure-monitor.ts'))
    .then(({ azureMonitor }) => azureMonitor(telemetry, version));
  sender.catch((error: unknown) => {
    const kind = error instanceof Error ? error.name : typeof error;
    process.stdout.write(`${JSON.stringify({ level: 'error', event: 'telemetry-not-started', kind })}\n`);
  });
  return {
    sink: (level, event, facts) => {
      const at = Date.now();
      sender.then(
        ({ send }) => send(level, event, facts, at),
        () => undefined,
      );
    },
    flush: () =>
      sender.then(
        ({ flush }) => flush(),
        () => undefined,
      ),
  };
};
