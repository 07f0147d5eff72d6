import { defineConfig } from 'vitest/config';

const unit = [
  'api/src/**/*.test.ts',
  'tab/src/**/*.test.{ts,tsx}',
  'local/**/*.test.ts',
  'scripts/**/*.test.ts',
  'tests/{tools,package}/**/*.test.ts',
];

// Suites that speak to the running product share one local world per suite, started on free ports with data of its own.
// `faults` and `e2e` break things that all callers share (the clock, Graph, the API process): one file at a time, and
// each test repairs what it broke. Files of `api` run side by side: each has walls and people of its own.
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'unit', include: unit, exclude: ['**/node_modules/**', '**/dist/**'] } },
      {
        test: {
          name: 'api',
          include: ['tests/{api,security}/**/*.test.ts'],
          globalSetup: 'tests/support/start-world.ts',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/support/start-world.ts',
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/start-world.ts', 'tests/support/start-chromium.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pictures',
          include: ['tests/pictures/**/*.test.ts'],
          globalSetup: ['tests/support/start-world.ts', 'tests/support/start-chromium.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
