import type { Values } from './texts.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Wraps words that may run against the sentence in Unicode isolates, so that they can't reorder it. */
export const isolate = (values: Values, direction: 'ltr' | 'rtl'): Record<string, Values[string]> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const against = typeof value === 'string' && (direction === 'rtl' || rightToLeft.test(value));
      return [name, against ? `\u2068${value}\u2069` : value];
    }),
  );
