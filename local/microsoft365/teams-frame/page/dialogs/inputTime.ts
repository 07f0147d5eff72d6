/** A time as the app gave it (`MM/DD/YYYY HH:MM:SS` or ISO 8601), as a `datetime-local` field wants it: local, to the minute. */
export function inputTime(text: string | undefined): string {
  const time = new Date(text ?? '');
  if (Number.isNaN(time.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
