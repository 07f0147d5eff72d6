// Calls to the running API, typed by the contract: `await as(mira).does('postRecognition', {params, body})`.
import { randomUUID } from 'node:crypto';
import { type CallName, calls, type ParamsOf, pathOf } from '../../api/src/contract/calls.ts';
import type { Problem } from '../../api/src/contract/errors.ts';
import type { ReplyOf, SentBodyOf, SentQueryOf } from '../../api/src/contract/routes.ts';
import { tokenOf } from './tokens.ts';
import { type Person, world } from './world.ts';

type Params<Name extends CallName> = keyof ParamsOf<Name> extends never
  ? { params?: undefined }
  : { params: ParamsOf<Name> };

/** What a call is given. `key` is the Idempotency-Key: a new one each time unless a test repeats one. */
export type Given<Name extends CallName> = Params<Name> & {
  query?: SentQueryOf<Name>;
  body?: SentBodyOf<Name>;
  ifMatch?: string;
  key?: string;
  headers?: Record<string, string>;
};

/** An answer as it came, whatever its status; `json` is undefined where the body is none. */
export type Answer = { status: number; headers: Headers; text: string; json: unknown };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const urlOf = (path: string, query: unknown) => {
  const url = new URL(`${world().urls.api}/api${path}`);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return url;
};

/** Any request at all to the API, for what no well-behaved client would send. */
export const rawCall = async (path: string, init: RequestInit = {}): Promise<Answer> => {
  const answer = await fetch(urlOf(path, undefined), init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
};

const send = async <Name extends CallName>(who: Person, name: Name, given: Given<Name>): Promise<Answer> => {
  const { method, ...call }: { method: string; once?: true } = calls[name];
  const url = urlOf(pathOf(name, (given.params ?? {}) as ParamsOf<Name>), given.query);
  const answer = await fetch(url, {
    method,
    headers: {
      Authorization: `Bearer ${await tokenOf(who)}`,
      ...(given.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(call.once && { 'Idempotency-Key': given.key ?? randomUUID() }),
      ...(given.ifMatch && { 'If-Match': given.ifMatch }),
      ...given.headers,
    },
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
};

const said = (name: CallName, who: Person, { status, text }: Answer) =>
  `${name} as ${who.displayName}: ${status} ${text.slice(0, 500)}`;

/** Everything one person can do over HTTP. */
export const as = (who: Person) => ({
  /** The answer as it came. */
  call: <Name extends CallName>(name: Name, ...[given]: Arguments<Name>) =>
    send(who, name, (given ?? {}) as Given<Name>),

  /** The reply of a call that must succeed. */
  does: async <Name extends CallName>(name: Name, ...[given]: Arguments<Name>): Promise<ReplyOf<Name>> => {
    const answer = await send(who, name, (given ?? {}) as Given<Name>);
    if (answer.status >= 300) throw new Error(said(name, who, answer));
    return answer.json as ReplyOf<Name>;
  },

  /** The problem of a call that must be refused. */
  refused: async <Name extends CallName>(name: Name, ...[given]: Arguments<Name>): Promise<Problem> => {
    const answer = await send(who, name, (given ?? {}) as Given<Name>);
    if (answer.status < 400) throw new Error(`Not refused: ${said(name, who, answer)}`);
    return answer.json as Problem;
  },
});

/** The argument may be left out where the path has no parameters. */
type Arguments<Name extends CallName> = keyof ParamsOf<Name> extends never
  ? [given?: Given<Name>]
  : [given: Given<Name>];
