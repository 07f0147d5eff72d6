/** The clock that the API, the stand-ins and the tokens of this machine share, moved by `POST /local/clock`. */
export type Clock = {
  /** Milliseconds since 1970 in the local world. */
  now(): number;
  /** Asks the local world for its time; true when the clock was moved since the last look. */
  look(): Promise<boolean>;
  /** The same, but only when the last look is more than a second old. */
  lookIfStale(): Promise<boolean>;
  move(change: { advanceSeconds: number } | { now: string }): Promise<void>;
};

/** A move is at least this large; a `Date` header knows only seconds, and the answer takes time. */
const noticeable = 2500;

export function createClock(): Clock {
  let offset = 0;
  let lookedAt = 0;

  const take = (answer: unknown): boolean => {
    const told = typeof answer === 'object' && answer !== null && 'now' in answer ? String(answer.now) : answer;
    const found = Date.parse(String(told)) - Date.now();
    if (Number.isNaN(found)) return false;
    const moved = Math.abs(found - offset) > noticeable;
    if (moved) offset = Math.abs(found) > noticeable ? found : 0;
    return moved;
  };

  async function look() {
    lookedAt = performance.now();
    const response = await fetch('/local/clock', { cache: 'no-store' }).catch(() => undefined);
    return response?.ok ? take(await response.json().catch(() => undefined)) : false;
  }

  return {
    now: () => Date.now() + offset,
    look,
    lookIfStale: async () => performance.now() - lookedAt > 1000 && look(),
    async move(change) {
      const response = await fetch('/local/clock', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(change),
      });
      if (!response.ok) throw new Error(`The clock answered ${response.status}.`);
      take(await response.json().catch(() => undefined));
    },
  };
}
