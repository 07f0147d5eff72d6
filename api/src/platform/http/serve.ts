import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import { type Call, type CallName, pathOf } from '../../contract/calls.ts';
import type { Shape } from '../../contract/routes.ts';
import type { Caller } from '../caller.ts';
import { etagOf, matches } from '../etag.ts';
import { onceOf } from '../idempotency.ts';
import type { Platform } from '../platform.ts';
import { Refused } from '../refused.ts';
import type { Answer, Input, Operation } from './operation.ts';
import { bodyOf, conditionsOf, paramsOf, queryOf } from './parse.ts';
import { problemResponse } from './problems.ts';

type AnyOperation = (input: Input<CallName>, platform: Platform) => Promise<Answer<unknown>>;

const anonymous: Caller = { tenantId: '', id: '', displayName: '', isAdministrator: false };

/** Every answer is private to its caller; readable by the tab are the headers that the contract names. */
const common = {
  'cache-control': 'no-store',
  'access-control-expose-headers': 'ETag, Retry-After, Location, Date',
  'x-content-type-options': 'nosniff',
};

/** A file that is opened by itself runs nothing and asks nobody. */
const inert = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };

const responseOf = (
  request: HttpRequest,
  route: Call & Shape,
  { body, status, etag, location, bytes }: Answer<unknown>,
): HttpResponseInit => {
  if (bytes) {
    const { type, maxAgeSeconds, fileName } = bytes;
    const headers = {
      'content-type': type,
      ...inert,
      ...(maxAgeSeconds !== undefined && { 'cache-control': `private, max-age=${maxAgeSeconds}` }),
      ...(fileName && { 'content-disposition': `attachment; filename="${fileName}"` }),
    };
    return { status: 200, body: bytes.body, headers };
  }
  if (body === undefined) return { status: route.status ?? 204 };
  const version = etag ?? etagOf(body);
  const headers = { etag: version, ...(location && { location }) };
  const seen = request.headers.get('if-none-match');
  if (route.method === 'GET' && seen && matches(seen, version)) return { status: 304, headers };
  return { status: status ?? route.status ?? 200, jsonBody: body, headers };
};

/**
 * Serves one row of the contract: authenticate, parse, run, answer. The order of the checks is the contract's:
 * 401, then 400, 413, 415 and 428, then what the operation finds.
 */
export const serve = <Name extends CallName>(
  name: Name,
  route: Call & Shape,
  run: Operation<Name> | undefined,
  platform: Platform,
): HttpHandler => {
  const answer = async (request: HttpRequest, caller: Caller, now: Date): Promise<HttpResponseInit> => {
    const query = queryOf(request, route);
    const body = await bodyOf(request, route);
    const conditions = conditionsOf(request, route);
    const params = paramsOf(request, route);
    if (!run) throw new Refused('not-built-yet', 'This call is part of the interface, but not built yet.');
    if (route.open)
      return responseOf(request, route, await (run as AnyOperation)({ now } as Input<CallName>, platform));
    const secret = await platform.secret();
    const once = route.once && onceOf(secret, caller, pathOf(name, params as never), conditions.idempotencyKey, body);
    const input = { caller, params, query, body, once, now, ...conditions } as unknown as Input<CallName>;
    return responseOf(request, route, await (run as AnyOperation)(input, platform));
  };

  return async (request, context) => {
    const started = performance.now();
    const now = platform.clock.now();
    const traceId = context.traceContext?.traceParent?.split('-')[1] ?? context.invocationId;
    let response: HttpResponseInit;
    try {
      const caller = route.open ? anonymous : await platform.verifyToken(request.headers.get('authorization'), now);
      response = await answer(request, caller, now);
    } catch (error) {
      response = problemResponse(error, platform.log, traceId);
    }
    const ms = Math.round(performance.now() - started);
    platform.log.info('call', { name, status: response.status ?? 200, ms, traceId });
    return { ...response, headers: { ...common, ...response.headers } };
  };
};
