import { type CallName, calls, type ParamsOf, pathOf } from '@common-ground/api/contract/calls.ts';
import { type ErrorCode, type Problem, statusOf } from '@common-ground/api/contract/errors.ts';
import type { ReplyOf, SentBodyOf, SentQueryOf } from '@common-ground/api/contract/routes.ts';
import { getToken } from '../host/host.ts';
import { settings } from '../host/settings.ts';
import { hearClock } from './clock.ts';
import { readNamed } from './former.ts';
import { CallOffline, CallProblem } from './problems.ts';

type Calls = typeof calls;

type Params<Name extends CallName> = keyof ParamsOf<Name> extends never
  ? { readonly params?: undefined }
  : { readonly params: ParamsOf<Name> };
type Body<Name extends CallName> =
  SentBodyOf<Name> extends undefined ? { readonly body?: undefined } : { readonly body: SentBodyOf<Name> };
type Version<Name extends CallName> = Calls[Name] extends { readonly ifMatch: true }
  ? { /** The `etag` of what the person saw when they decided. */ readonly ifMatch: string }
  : { readonly ifMatch?: string };

/** What a call is given: its row in the contract says which of them it needs. */
export type CallOptions<Name extends CallName> = Params<Name> &
  Body<Name> &
  Version<Name> & {
    readonly query?: SentQueryOf<Name>;
    /** For a repeat of the same act; made anew when left out and the row demands one. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

type Given<Name extends CallName> =
  Record<never, never> extends CallOptions<Name> ? [options?: CallOptions<Name>] : [options: CallOptions<Name>];

export interface Reply<Name extends CallName> {
  readonly status: number;
  readonly data: ReplyOf<Name>;
  readonly etag?: string;
}

interface AnyOptions {
  readonly params?: Record<string, string>;
  readonly query?: object;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const answerWithinSeconds = 30;

const queryText = (query: object = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
};

const headersOf = (name: CallName, token: string, options: AnyOptions): Headers => {
  const headers = new Headers({ Authorization: `Bearer ${token}` });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if ('once' in calls[name]) headers.set('Idempotency-Key', options.idempotencyKey ?? crypto.randomUUID());
  if (options.ifMatch) headers.set('If-Match', options.ifMatch);
  if (options.ifNoneMatch) headers.set('If-None-Match', options.ifNoneMatch);
  return headers;
};

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in statusOf;

const problemOf = async (response: Response): Promise<CallProblem> => {
  const told = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const problem: Problem = {
    type: told.type ?? 'about:blank',
    title: told.title ?? response.statusText,
    status: response.status,
    detail: told.detail ?? '',
    code: isCode(told.code) ? told.code : 'unexpected',
    errors: told.errors,
    traceId: told.traceId ?? '',
  };
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new CallProblem(problem, Number.isFinite(wait) ? wait : undefined);
};

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch (reason) {
    if (init.signal?.reason instanceof DOMException && init.signal.reason.name === 'AbortError') throw reason;
    throw new CallOffline(undefined, { cause: reason });
  }
};

const request = async (name: CallName, options: AnyOptions): Promise<Response> => {
  // The type of `call` has checked the parameters against the row.
  const path = pathOf(name, (options.params ?? {}) as ParamsOf<CallName>);
  const url = `${settings.apiUrl}/api${path}${queryText(options.query)}`;
  const limit = AbortSignal.timeout(answerWithinSeconds * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  // Settled before the first try, so that the second one after a 401 is a repeat and not a new act.
  const once = { ...options, idempotencyKey: options.idempotencyKey ?? crypto.randomUUID() };
  const attempt = async () =>
    send(url, { method: calls[name].method, headers: headersOf(name, await getToken(), once), body, signal });

  let response = await attempt();
  if (response.status === 401) response = await attempt();
  hearClock(response.headers.get('Date'));
  if (!response.ok && response.status !== 304) throw await problemOf(response);
  return response;
};

const replyOf = async <Name extends CallName>(response: Response): Promise<Reply<Name>> => {
  const isJson = response.headers.get('Content-Type')?.includes('json');
  // The contract is the promise of its shape; reading it again with the schemas would cost the first chunk 14 KB.
  const data = (isJson ? await readNamed(await response.text()) : undefined) as ReplyOf<Name>;
  return { status: response.status, data, etag: response.headers.get('ETag') ?? undefined };
};

/**
 * Makes one call of the contract as the signed-in person. Throws `CallProblem` when it is refused, `CallOffline` when
 * no answer comes, `SignInProblem` or `HostSilent` when Teams gives no token.
 */
export const call = async <Name extends CallName>(name: Name, ...[options]: Given<Name>): Promise<Reply<Name>> =>
  replyOf<Name>(await request(name, (options ?? {}) as AnyOptions));

/** The same for reading, with whatever the call is asked: for `queries.ts`, whose options the row has typed already. */
export const read = async <Name extends CallName>(name: Name, options: AnyOptions): Promise<ReplyOf<Name>> =>
  (await replyOf<Name>(await request(name, options))).data;

/** The same for a list that was read before: `undefined` when nothing has changed since `etag`. */
export const callIfChanged = async <Name extends CallName>(
  name: Name,
  etag: string | undefined,
  ...[options]: Given<Name>
): Promise<Reply<Name> | undefined> => {
  const response = await request(name, { ...((options ?? {}) as AnyOptions), ifNoneMatch: etag });
  return response.status === 304 ? undefined : replyOf<Name>(response);
};

/** The same for what is not JSON: a photo, an export, a document. */
export const callForFile = async <Name extends CallName>(name: Name, ...[options]: Given<Name>): Promise<Blob> =>
  (await request(name, (options ?? {}) as AnyOptions)).blob();
