/** The clock that the API, the stand-ins and the tokens of this machine share, moved by `POST /local/clock`. */
export type Clock = {
  /** Milliseconds since 1970 in the local world. */
  now(): number;
  /** When the next notification goes out that waits for somebody's working hours, as of the last look. */
  waitingUntil(): string | undefined;
  /** Asks the local world for its time. */
  look(): Promise<void>;
  /** The same, but only when the last look is more than a second old. */
  lookIfStale(): Promise<void>;
  /** Throws when the local world refuses. */
  move(change: { advanceSeconds: number } | { now: string }): Promise<void>;
};

const stale = 1000;

/** `onMoved` is called whenever somebody, here or elsewhere, moved the clock. */
export function createClock(onMoved: () => void): Clock {
  let offset = 0;
  let waitingUntil: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const take = async (response: Response) => {
    const told = (await response.json()) as { offsetSeconds: number; waitingUntil?: string };
    const { offsetSeconds } = told;
    waitingUntil = told.waitingUntil;
    const moved = offsetSeconds * 1000 !== offset;
    offset = offsetSeconds * 1000;
    if (moved) onMoved();
  };

  const look = async () => {
    lookedAt = performance.now();
    // While the local world is away the last known time goes on.
    const response = await fetch('/local/clock', { cache: 'no-store' }).catch(() => undefined);
    if (response?.ok) await take(response);
  };

  return {
    now: () => Date.now() + offset,
    waitingUntil: () => waitingUntil,
    look,
    lookIfStale: async () => {
      if (performance.now() - lookedAt > stale) await look();
    },
    async move(change) {
      const response = await fetch('/local/clock', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(change),
      });
      if (!response.ok) throw new Error(`The local world answered ${response.status}.`);
      await take(response);
    },
  };
}
