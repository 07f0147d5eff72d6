/** What tests read and set: `window.teamsFrame`, which may be set before the page loads. */
export type Observed = {
  /** Every message of the app, oldest first; `from` is the frame context of the page that sent it. */
  log: { func: string; args: unknown[]; from: string; at: string }[];
  /** The message with which `authentication.getAuthToken` refuses while it is set, such as `CancelledByUser`. */
  tokenFault?: string;
  /** Wire names of calls that get no answer at all, such as `people.selectPeople`. */
  silent?: string[];
  /** Capabilities that the host says it lacks, such as `calendar`; read when a page starts. */
  unsupported?: string[];
};

declare global {
  interface Window {
    teamsFrame?: Partial<Observed>;
  }
}

/** Far more than any test needs; a day with an open tab stays small. */
const longest = 2000;

export function observed(): Partial<Observed> & Pick<Observed, 'log'> {
  const now = window.teamsFrame ?? {};
  const log = now.log ?? [];
  window.teamsFrame = Object.assign(now, { log });
  return { ...now, log };
}

export function record(from: string, func: string, args: unknown[]): void {
  const { log } = observed();
  log.push({ func, args, from, at: new Date().toISOString() });
  if (log.length > longest) log.splice(0, log.length - longest);
}
