import type { FieldError } from '@common-ground/api/contract/errors.ts';
import type { Commitment, NewCommitment } from '@common-ground/api/contract/shapes/hearing.ts';
import type { Named } from '../../ui/order.ts';

/** More than people keep; in UTF-16 units, as the API counts. */
export const mostRows = 20;
export const longestText = 2000;

/** One line of the table while it is being written. */
export interface Row extends Named {
  readonly what: string;
  readonly how: string;
  readonly action: string;
  readonly ownerId: string;
  /** `2026-05-14`, or nothing yet. */
  readonly due: string;
}

export type RowField = Exclude<keyof Row, 'id'>;
export type Trouble = 'blank' | 'too-long' | 'nobody' | 'left' | 'no-day' | 'past' | 'far';
/** What is wrong with which field of which row. */
export type Troubles = Readonly<Record<string, Partial<Record<RowField, Trouble>>>>;

export const freshRow = (): Row => ({ id: crypto.randomUUID(), what: '', how: '', action: '', ownerId: '', due: '' });

/** What is written now, as rows; they are the same rows each time. */
export const rowsOf = (commitments: readonly Commitment[]): Row[] =>
  commitments.map(({ n, what, how = '', action = '', owner, due }) => ({
    id: `kept-${n}`,
    what,
    how,
    action,
    ownerId: owner.id,
    due,
  }));

export const isBlank = ({ what, how, action, ownerId, due }: Row): boolean =>
  `${what}${how}${action}${ownerId}${due}`.trim() === '';

const said = ({ what, how, action, ownerId, due }: Row): NewCommitment => ({
  what: what.trim(),
  ...(how.trim() && { how: how.trim() }),
  ...(action.trim() && { action: action.trim() }),
  ownerId,
  due,
});

export const saidIn = (rows: readonly Row[]): NewCommitment[] => rows.map(said);

/** Whether both tables say the same, whichever rows they are made of. */
export const saysTheSame = (one: readonly Row[], other: readonly Row[]): boolean =>
  JSON.stringify(saidIn(one)) === JSON.stringify(saidIn(other));

/** The same day a year on. */
const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** What the person can put right before anything is sent: the API's own rules (M7). */
export const troublesIn = (rows: readonly Row[], takingPart: readonly string[], today: string): Troubles => {
  const inOne = ({ what, how, action, ownerId, due }: Row): Partial<Record<RowField, Trouble>> => ({
    ...(!what.trim() && { what: 'blank' }),
    ...(what.trim().length > longestText && { what: 'too-long' }),
    ...(how.trim().length > longestText && { how: 'too-long' }),
    ...(action.trim().length > longestText && { action: 'too-long' }),
    ...(!takingPart.includes(ownerId) && { ownerId: ownerId ? 'left' : 'nobody' }),
    ...(!due && { due: 'no-day' }),
    ...(due && due < today && { due: 'past' }),
    ...(due > aYearAfter(today) && { due: 'far' }),
  });
  return Object.fromEntries(
    rows.map((row) => [row.id, inOne(row)] as const).filter(([, found]) => Object.keys(found).length > 0),
  );
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const refusedAs: Record<RowField, (today: string, row: Row) => Trouble> = {
  what: (_, { what }) => (what.trim() ? 'too-long' : 'blank'),
  how: () => 'too-long',
  action: () => 'too-long',
  ownerId: () => 'left',
  // Where its owner is, it may be another day already.
  due: (today, { due }) => (daysBetween(today, due) > 180 ? 'far' : 'past'),
};

const isField = (name: string): name is RowField => name in refusedAs;

/** What the API refused, at the rows that were sent to it, as long as nobody has changed what it refused. */
export const troublesFrom = (
  errors: readonly FieldError[],
  sent: readonly Row[],
  rows: readonly Row[],
  today: string,
): Troubles => {
  const found: Record<string, Partial<Record<RowField, Trouble>>> = {};
  for (const { path } of errors) {
    const [, at = '', name = ''] = path.match(/^commitments\.(\d+)\.(\w+)$/) ?? [];
    const row = at === '' ? undefined : sent[Number(at)];
    const now = rows.find(({ id }) => id === row?.id);
    if (row && now && isField(name) && row[name] === now[name])
      found[row.id] = { ...found[row.id], [name]: refusedAs[name](today, row) };
  }
  return found;
};

/** ISO: 1 is Monday. */
const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** What makes a day hard to keep (M7): nearly here, no working day of whoever it is for, or after the last check-in. */
export const doubtAbout = (due: string, today: string, workingDays?: readonly number[]) => {
  if (!due || due < today) return undefined;
  if (workingDays?.length && !workingDays.includes(weekdayOf(due))) return 'not-working';
  const days = daysBetween(today, due);
  if (days < 2) return 'soon';
  return days > 92 ? 'late' : undefined;
};
