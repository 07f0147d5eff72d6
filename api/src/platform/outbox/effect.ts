/**
 * Something that follows from a change: a list to refresh, a person to tell. It holds no payload:
 * whoever delivers it reads the aggregate, so that what is delivered is true at that moment.
 */
export interface Effect {
  /** Which handler delivers it. */
  readonly name: string;
  /** What in the partition it is about, as an id; never a word, never a person of a conflict request. */
  readonly about: string;
  /** Delivered at this time at the earliest, however far away it is; then it reads what is true at that moment. */
  readonly notBefore?: Date;
}

/** What a handler is told. `once` is the same text on every retry of this effect. */
export interface Delivery {
  readonly partition: string;
  readonly about: string;
  readonly once: string;
}

export interface EffectHandler<Context> {
  /** Idempotent: it may run again after a crash. Throws `Refused` to be tried again, `NotYet` to be called later, `GiveUp` when trying again is pointless. */
  deliver(delivery: Delivery, context: Context): Promise<void>;
  /** Tells the person who depends on it that it finally failed. */
  parked?(delivery: Delivery, context: Context): Promise<void>;
}

export type EffectHandlers<Context> = Readonly<Record<string, EffectHandler<Context>>>;

/** Thrown by a handler that finds its time has not come: it runs again at `at`, and this was no failed try. */
export class NotYet extends Error {
  readonly at: Date;
  constructor(at: Date) {
    super('not yet');
    this.at = at;
  }
}

/** Thrown by a handler when a retry cannot help (the recipient is gone, the request was refused for good). */
export class GiveUp extends Error {}
