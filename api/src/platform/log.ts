/** What an event tells beside its name. */
export type Facts = Readonly<Record<string, string | number>>;
export type Level = 'info' | 'warn' | 'error';

/** Timings, call names, codes and counts; never a name, a word, or a person beside a request (P8). */
export type Log = { readonly [L in Level]: (event: string, facts?: Facts) => void };

/** Takes every event: the output of the process, telemetry. */
export type Sink = (level: Level, event: string, facts: Facts) => void;

export const toOutput: Sink = (level, event, facts) =>
  void process.stdout.write(`${JSON.stringify({ level, event, ...facts })}\n`);

export const logTo = (...sinks: readonly Sink[]): Log => {
  const at =
    (level: Level) =>
    (event: string, facts: Facts = {}) => {
      for (const sink of sinks) sink(level, event, facts);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
};
