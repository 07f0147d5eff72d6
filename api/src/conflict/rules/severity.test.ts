import { expect, test } from 'vitest';
import type { Severity } from '../../contract/shapes/conflict.ts';
import { severityOf } from './severity.ts';

const frequencies = ['once', 'sometimes', 'weekly', 'daily'] as const;
const durations = ['days', 'weeks', 'months', 'longer'] as const;
const levels = ['low', 'moderate', 'high'];
type Grades = [number, number, number, number, number];

const severity = ([often, long, worstMoment, workEffect, wellbeingEffect]: Grades): Severity => ({
  frequency: frequencies[often] ?? 'once',
  duration: durations[long] ?? 'days',
  worstMoment,
  workEffect,
  wellbeingEffect,
});
const height = (grades: Grades) => levels.indexOf(severityOf(severity(grades)).level);

/** All 1,024 combinations of answers. */
const all = Array.from({ length: 4 ** 5 }, (_, number) =>
  [0, 1, 2, 3, 4].map((place) => Math.floor(number / 4 ** place) % 4),
) as Grades[];

test('a graver answer never makes it less urgent', () => {
  for (const grades of all)
    for (const which of grades.keys()) {
      const graver = grades.map((one, index) => (index === which ? Math.min(3, one + 1) : one)) as Grades;
      expect(height(graver), `${graver}`).toBeGreaterThanOrEqual(height(grades));
    }
});

test('one grave moment is never low, however rare and short', () => {
  for (const grades of all) if (grades[2] >= 2) expect(height(grades), `${grades}`).toBeGreaterThan(0);
});

test('the extremes are what they look like, and every level occurs', () => {
  expect([height([0, 0, 0, 0, 0]), height([1, 2, 1, 1, 1]), height([3, 3, 3, 3, 3])]).toEqual([0, 1, 2]);
});

test('the sentence says what was read, and never how bad somebody is', () => {
  expect(severityOf(severity([2, 2, 3, 2, 0])).reason).toBe(
    'You say that it happens every week and has gone on for months, and one moment was very grave, and it affects your work a lot: we read that as it should be taken up first.',
  );
  expect(severityOf(severity([0, 0, 2, 0, 0]))).toEqual({
    level: 'moderate',
    facts: ['once', 'grave'],
    reason: 'You say that it happened once, and one moment was grave: we read that as it should be taken up soon.',
  });
  expect(severityOf(severity([0, 0, 0, 0, 0])).reason).toBe(
    'You say that it happened once: we read that as it can wait for a calm moment.',
  );
  expect(severityOf(undefined).level).toBe('moderate');
});

test('answers left open never make it less urgent than saying nothing, and a grave moment still counts', () => {
  const names = ['frequency', 'duration', 'worstMoment', 'workEffect', 'wellbeingEffect'] as const;
  for (const grades of all.filter((_, number) => number % 7 === 0))
    for (const open of names) {
      const { [open]: _, ...partly } = severity(grades);
      expect(levels.indexOf(severityOf(partly).level), `${grades} without ${open}`).toBeGreaterThanOrEqual(1);
    }
  expect(severityOf({}).level).toBe('moderate');
  expect(severityOf({ worstMoment: 3, workEffect: 3 })).toEqual({
    level: 'high',
    facts: ['very-grave', 'weighs-on-work'],
    reason:
      'You say that one moment was very grave, and it affects your work a lot: we read that as it should be taken up first.',
  });
  expect(severityOf({ duration: 'weeks' }).reason).toBe(
    'You say that it has gone on for weeks: we read that as it should be taken up soon.',
  );
  expect(severityOf({ worstMoment: 1 }).reason).toBe(
    'You left some of these questions open: we assume that it should be taken up soon.',
  );
});

test('what was read is also there answer by answer, in the order of the questions, with nothing that was not said', () => {
  expect(severityOf(severity([2, 2, 3, 2, 3])).facts).toEqual([
    'weekly',
    'for-months',
    'very-grave',
    'weighs-on-work',
    'weighs-on-wellbeing',
  ]);
  expect(severityOf(severity([0, 3, 1, 1, 1])).facts).toEqual(['once']);
  expect(severityOf({ duration: 'longer' }).facts).toEqual(['for-longer']);
  expect(severityOf({ worstMoment: 1 }).facts).toEqual(['some-open']);
  for (const nothing of [{}, undefined]) expect(severityOf(nothing).facts).toEqual(['all-open']);
});
