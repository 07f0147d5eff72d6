const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** "now", "5m ago", "yesterday", "14 May"; empty for what is no time. */
export function relativeTime(at: string, now: number): string {
  const then = Date.parse(at);
  if (Number.isNaN(then)) return '';
  const minutes = Math.trunc((then - now) / 60_000);
  if (minutes > -1) return 'now';
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -24 * 60) return relative.format(Math.trunc(minutes / 60), 'hour');
  if (minutes > -7 * 24 * 60) return relative.format(Math.trunc(minutes / 60 / 24), 'day');
  return day.format(then);
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "Sat 21 Nov, 14:02" */
export const shortTime = (at: number) => `${weekday.format(at).replace(',', '')}, ${hour.format(at)}`;
