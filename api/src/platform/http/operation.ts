import type { CallName, calls, ParamsOf } from '../../contract/calls.ts';
import type { BodyOf, QueryOf, ReplyOf } from '../../contract/routes.ts';
import type { Caller } from '../caller.ts';
import type { Once } from '../idempotency.ts';
import type { Platform } from '../platform.ts';

/** A parsed and authenticated call. */
export interface Input<Name extends CallName> {
  readonly caller: Caller;
  readonly params: ParamsOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  /** The `If-Match` header; the empty text when the row does not demand one and none came. */
  readonly ifMatch: string;
  /** The `Idempotency-Key` header; the empty text when the row does not demand one. */
  readonly idempotencyKey: string;
  /** Scope and body of the key, hashed: ready for `firstResult` and `commitOnce`. */
  readonly once: (typeof calls)[Name] extends { readonly once: true } ? Once : undefined;
  readonly now: Date;
}

/** What an operation gives back; the row of the contract says the status. `etag` is made from the body when left out. */
export interface Answer<Reply> {
  readonly body?: Reply;
  /** Only where the row's status does not fit (a failing health check). */
  readonly status?: number;
  readonly etag?: string;
  readonly location?: string;
  /** A body that is not JSON. It is kept by nobody unless it says for how long; one with a file name is saved, not shown. */
  readonly bytes?: {
    readonly body: Uint8Array;
    readonly type: string;
    readonly maxAgeSeconds?: number;
    readonly fileName?: string;
  };
}

/** One call of the interface: authorise, decide, keep, answer. */
export type Operation<Name extends CallName> = (
  input: Input<Name>,
  platform: Platform,
) => Promise<Answer<ReplyOf<Name>>>;

/** Names the contract row that an operation serves, so that its input and answer are typed by it. */
export const operation = <Name extends CallName>(_name: Name, run: Operation<Name>): Operation<Name> => run;

/** The operations that are built; a row without one answers 501. */
export type Operations = { readonly [Name in CallName]?: Operation<Name> };
