import { z } from 'zod';
import { Instant, Person } from './common.ts';
import { RequestView } from './conflict-views.ts';
import { Preferences } from './people.ts';
import { Recognition } from './recognition.ts';

/** P6: everything that is somebody's own or was shared with them. */
export const Export = z.strictObject({
  exportedAt: Instant,
  person: Person,
  preferences: Preferences.omit({ etag: true }),
  recognitions: z.strictObject({
    given: z.array(Recognition),
    received: z.array(Recognition),
    awaitingConsent: z.array(Recognition),
  }),
  /** Each as the caller sees it: their own, and those they were invited to. */
  requests: z.array(RequestView),
  /** Where to ask for the rest. */
  rest: z.string(),
});
export type Export = z.infer<typeof Export>;

/** P6: what becomes of the recognitions that somebody who leaves has given. */
export const Leaving = z.strictObject({ recognitions: z.enum(['anonymise', 'delete']) });
export type Leaving = z.infer<typeof Leaving>;
