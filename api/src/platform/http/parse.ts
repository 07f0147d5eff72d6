import type { HttpRequest } from '@azure/functions';
import type { z } from 'zod';
import type { Call } from '../../contract/calls.ts';
import type { FieldError } from '../../contract/errors.ts';
import type { Shape } from '../../contract/routes.ts';
import { isId } from '../ids.ts';
import { notFound, Refused } from '../refused.ts';

/** 1 MiB, the limit of a Table Storage entity. */
const bodyLimit = 1_048_576;

const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.slice(0, 50).map(({ path, message }) => ({ path: path.map(String).join('.'), message }));

const parsed = (schema: z.ZodType, value: unknown, what: string): unknown => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refused('malformed', `The ${what} does not have the expected shape.`, {
    errors: fieldErrors(result.error),
  });
};

const tooLarge = () => new Refused('too-large', 'That is more than 1 MiB. Please shorten it.');

/** @throws Refused `not-json`, `too-large`, `malformed` */
export const bodyOf = async (request: HttpRequest, route: Shape): Promise<unknown> => {
  if (!route.body) return undefined;
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refused('not-json', 'Send the body as application/json.');
  }
  if (Number(request.headers.get('content-length')) > bodyLimit) throw tooLarge();
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.byteLength > bodyLimit) throw tooLarge();
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('malformed', 'The body is not valid JSON in UTF-8.', {
      errors: [{ path: '', message: 'not JSON' }],
    });
  }
  return parsed(route.body, value, 'body');
};

/** @throws Refused `malformed` for unknown, repeated or wrongly shaped query parameters. */
export const queryOf = (request: HttpRequest, route: Shape): unknown => {
  const names = [...request.query.keys()];
  const repeated = names.find((name, position) => names.indexOf(name) !== position);
  if (repeated)
    throw new Refused('malformed', 'A query parameter came twice.', {
      errors: [{ path: repeated, message: 'once only' }],
    });
  return route.query ? parsed(route.query, Object.fromEntries(request.query), 'query') : undefined;
};

/** @throws Refused `malformed`, `precondition-required` */
export const conditionsOf = (request: HttpRequest, route: Call): { ifMatch: string; idempotencyKey: string } => {
  const idempotencyKey = request.headers.get('idempotency-key') ?? '';
  if (route.once && !/^[\x21-\x7e]{1,128}$/.test(idempotencyKey)) {
    throw new Refused('malformed', 'This call needs an Idempotency-Key of 1 to 128 visible ASCII characters.', {
      errors: [{ path: 'Idempotency-Key', message: 'missing or malformed' }],
    });
  }
  const ifMatch = request.headers.get('if-match') ?? '';
  if (route.ifMatch && ifMatch === '') {
    throw new Refused('precondition-required', 'Send If-Match with the etag of the version that you have seen.');
  }
  return { ifMatch, idempotencyKey };
};

const uuidParameters = new Set(['id', 'teamId', 'personId', 'commentId']);

/** An id that cannot exist is answered like one that does not. @throws Refused `not-found` */
export const paramsOf = (request: HttpRequest, route: Call): Record<string, string> => {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const loose = route.path.startsWith('/effects/');
  return Object.fromEntries(
    names.map((name) => {
      const value = request.params[name] ?? '';
      const fits = uuidParameters.has(name) && !loose ? isId(value) : /^[\w.:@%+= -]{1,400}$/.test(value);
      if (!fits) throw notFound();
      return [name, value];
    }),
  );
};
