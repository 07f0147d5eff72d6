import { z } from 'zod';

/** Lower-case UUID: people are Entra object ids, teams are group ids. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'expected a lower-case UUID');

/** ISO 8601 in UTC with `Z`. */
export const Instant = z.iso.datetime();

export const Person = z.strictObject({
  id: Id,
  displayName: z.string(),
  photoUrl: z.string().optional(),
  /** Their account is gone: `displayName` says so in English, for readers who have no words of their own for it. */
  gone: z.literal(true).optional(),
});
export type Person = z.infer<typeof Person>;

/** A hash of what this viewer sees; send it back as `If-Match`. */
export const Etag = z.string();

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** `?limit=` 1 to 100 (20 when left out) and an opaque `?cursor=`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};

/** A comma-separated list of known words in a query. */
export const listOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(words)).min(1));

export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected hh:mm');

export const WorkingHours = z.strictObject({
  /** ISO weekdays, 1 is Monday. */
  days: z.array(z.number().int().min(1).max(7)).max(7),
  start: LocalTime,
  end: LocalTime,
});
export type WorkingHours = z.infer<typeof WorkingHours>;
