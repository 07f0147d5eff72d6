import { defineConfig } from 'vitest/config';

const unit = [
  'api/src/**/*.test.ts',
  'tab/src/**/*.test.{ts,tsx}',
  'local/**/*.test.ts',
  'scripts/**/*.test.ts',
  'tests/{tools,package}/**/*.test.ts',
];

// Suites that speak to the running product have a local world for each worker, started on free ports with data of its own.
// The files of a worker run one after the other: no test waits for, or stumbles over, another's settings.
// Only `faults` and `e2e` may break what all share (the clock, Graph, the API process); each test repairs what it broke.
// Files share their worker's modules too, which saves loading them again: state lives in `tests/support`, and no test replaces a module.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          include: unit,
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        test: {
          name: 'api',
          include: ['tests/{api,security}/**/*.test.ts'],
          globalSetup: 'tests/support/start-world.ts',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/support/start-world.ts',
          isolate: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/start-world.ts',
          isolate: false,
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
      {
        test: {
          name: 'pictures',
          include: ['tests/pictures/**/*.test.ts'],
          maxWorkers: 1,
          globalSetup: 'tests/support/start-world.ts',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
    ],
  },
});
