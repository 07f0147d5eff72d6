import { z } from 'zod';
import type { CallName } from './calls.ts';
import { type ErrorCode, statusOf } from './errors.ts';
import { type Routes, routes } from './routes.ts';

/** Problems that every call may answer with, before any rule of its own. */
const shared = (route: Routes[CallName]): ErrorCode[] => [
  ...(route.open ? [] : (['not-authenticated', 'not-allowed', 'not-found', 'too-many'] as const)),
  'malformed',
  ...(route.body ? (['not-json', 'too-large'] as const) : []),
  ...(route.ifMatch ? (['precondition-required', 'stale', 'conflict'] as const) : []),
  ...(route.once ? (['idempotency-key-reused'] as const) : []),
  'not-built-yet',
  'unavailable',
];

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });

const parameters = (route: Routes[CallName]) => {
  const path = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = Object.entries(
    (route.query && (schemaOf(route.query).properties as Record<string, unknown>)) ?? {},
  ).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } });
  return [
    ...path,
    ...query,
    ...(route.once ? [header('Idempotency-Key')] : []),
    ...(route.ifMatch ? [header('If-Match')] : []),
  ];
};

const responses = (route: Routes[CallName]) => {
  const status = String(route.status ?? (route.reply || route.file ? 200 : 204));
  const problems = Map.groupBy([...shared(route), ...(route.errors ?? [])], (code) => String(statusOf[code]));
  return {
    [status]: {
      description: 'Done',
      ...(route.reply && { content: { 'application/json': { schema: schemaOf(route.reply) } } }),
      ...(route.file && { content: { [route.file]: {} } }),
    },
    ...Object.fromEntries(
      [...problems].map(([problemStatus, codes]) => [
        problemStatus,
        {
          description: [...new Set(codes)].join(', '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ),
  };
};

/** The OpenAPI 3.1 document of the whole interface, generated from the route table. */
export const openApi = (version: string) => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = {
      operationId: name,
      parameters: parameters(route),
      ...(route.body && {
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } },
      }),
      responses: responses(route),
      ...(route.open && { security: [] }),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Common Ground', version },
    servers: [{ url: '/api' }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'code', 'traceId'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { enum: Object.keys(statusOf) },
            errors: {
              type: 'array',
              items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
            },
            traceId: { type: 'string' },
          },
        },
      },
    },
  };
};
