/** Timings, call names, codes and counts; never a name, a word, or a person beside a request (P8). */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number>>): void;
  error(event: string, facts?: Readonly<Record<string, string | number>>): void;
}

const line = (level: string, event: string, facts: Readonly<Record<string, string | number>> = {}) =>
  process.stdout.write(`${JSON.stringify({ level, event, ...facts })}\n`);

export const log: Log = {
  info: (event, facts) => void line('info', event, facts),
  warn: (event, facts) => void line('warn', event, facts),
  error: (event, facts) => void line('error', event, facts),
};
