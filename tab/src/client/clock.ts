/** Below this the difference is the second that the `Date` header rounds to and the way it travelled. */
const noticeable = 2500;

let ahead = 0;

/** Takes the time from an answer of the API. */
export const hearClock = (dateHeader: string | null): void => {
  const heard = Date.parse(dateHeader ?? '');
  if (Number.isNaN(heard)) return;
  const difference = heard - Date.now();
  ahead = Math.abs(difference) < noticeable ? 0 : difference;
};

/** Now, by the clock of the API: a device set wrong shows no wrong times. */
export const now = (): Date => new Date(Date.now() + ahead);
