import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endings, hasFigures, mostOften, partsOf, type Quarter, shareOf, trendOf, withOutcomes } from './figures.ts';

const figure = fc.option(fc.integer({ min: 5, max: 400 }));
const quarter: fc.Arbitrary<Quarter> = fc.record({
  quarter: fc.tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 4 })).map(([y, n]) => `${y}-Q${n}`),
  submitted: figure,
  accepted: figure,
  outcomes: fc.record({ agreed: figure, 'not-agreed': figure, withdrawn: figure, referred: figure, ended: figure }),
  hoursToAccept: figure,
  daysToAgree: figure,
});
const quarters = fc.array(quarter, { minLength: 1, maxLength: 8 });

test('what is said of a quarter is made of shown figures alone: a hidden one is only said to be hidden', () => {
  fc.assert(
    fc.property(quarters, (all) => {
      const trend = trendOf(all, 'submitted');
      const [now, before] = [all[0]?.submitted ?? null, all[1]?.submitted ?? null];
      expect(trend === 'hidden').toBe(now === null);
      expect(trend === 'alone').toBe(now !== null && before === null);
      if (now !== null && before !== null) expect(trend).toBe(now > before ? 'more' : now < before ? 'fewer' : 'same');
      for (const one of all) {
        const most = mostOften(one);
        const shown = endings.map((ending) => one.outcomes[ending]).filter((count) => count !== null);
        expect(most?.count).toBe(shown.length > 0 ? Math.max(...shown) : undefined);
        for (const ending of most?.endings ?? []) expect(one.outcomes[ending]).toBe(most?.count);
      }
    }),
  );
});

test('bars stand to each other as their figures do, the largest whole, and a hidden one has none', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1 }), (all) => {
      const shares = all.map((one) => shareOf(one, all));
      const most = Math.max(0, ...all.map((one) => one ?? 0));
      for (const [at, share] of shares.entries()) expect(share * most).toBeCloseTo(all[at] ?? 0, 6);
      if (most > 0) expect(Math.max(...shares)).toBe(1);
    }),
  );
});

test('there is something to show as soon as one figure is', () => {
  const nothing = { agreed: null, 'not-agreed': null, withdrawn: null, referred: null, ended: null };
  const empty: Quarter = {
    quarter: '2026-Q3',
    submitted: null,
    accepted: null,
    outcomes: nothing,
    hoursToAccept: null,
    daysToAgree: null,
  };
  expect(hasFigures([empty, empty])).toBe(false);
  const ended = { ...empty, outcomes: { ...nothing, ended: 5 } };
  expect(hasFigures([empty, ended])).toBe(true);
  expect(withOutcomes([empty, ended])).toEqual([ended]);
  expect(hasFigures([{ ...empty, daysToAgree: 12 }])).toBe(true);
  expect(partsOf('2026-Q3')).toEqual({ year: '2026', n: '3' });
});
