import type { z } from 'zod';
import { toJSONSchema } from 'zod';

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  minItems?: number;
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** Texts that the patterns of the contract accept; the first that fits is taken. */
const texts = [
  'sample',
  '6f1d2c3b-4a59-4e68-8f70-1a2b3c4d5e6f',
  '2030-01-07T09:00:00Z',
  '2030-01-07',
  '09:00',
  'Europe/Berlin',
];

const smallest = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [option] = schema.anyOf ?? schema.oneOf ?? [];
  if (option) return smallest(option);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, smallest(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => smallest(schema.items ?? {}));
    case 'number':
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string': {
      const pattern = new RegExp(schema.pattern ?? '');
      const text = texts.find((candidate) => pattern.test(candidate));
      if (text === undefined)
        throw new Error(`No sample text fits ${schema.pattern}: add one to tests/support/sample.ts`);
      return text;
    }
    default:
      return {};
  }
};

/** The smallest value that a schema of the contract takes: what is required, nothing else. */
export const sampleOf = (type: z.ZodType): unknown => smallest(toJSONSchema(type, { io: 'input' }) as Schema);
