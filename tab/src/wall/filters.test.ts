import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filters, filtersOf, isFiltered, periods, queryFor, searchOf } from './filters.ts';

const filters: fc.Arbitrary<Filters> = fc.record(
  { value: fc.string({ minLength: 1 }), person: fc.uuid(), period: fc.constantFrom(...periods) },
  { requiredKeys: [] },
);

describe('the filters of a wall', () => {
  test('come back from the address they were put in', () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        expect(filtersOf(searchOf(chosen))).toEqual({
          value: undefined,
          person: undefined,
          period: undefined,
          ...chosen,
        });
        expect(isFiltered(chosen)).toBe(Object.keys(chosen).length > 0);
      }),
    );
  });

  test('take no period that there is none of', () => {
    expect(filtersOf('?period=fortnight').period).toBeUndefined();
  });

  test('ask the same question all day long', () => {
    const morning = queryFor({ period: 'week' }, new Date('2026-05-14T00:00:01Z'));
    const night = queryFor({ period: 'week' }, new Date('2026-05-14T23:59:59Z'));
    expect(morning).toEqual(night);
    expect(morning?.from).toBe('2026-05-07T00:00:00.000Z');
  });
});
