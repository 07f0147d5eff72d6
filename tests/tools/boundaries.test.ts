// The boundary check is trusted only as far as it is seen to catch: one planted violation, or more, for every rule.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles, violations } from '../../scripts/boundaries.ts';
import { rules } from '../../scripts/boundary-rules.ts';

const planted: [rule: string, path: string, text: string][] = [
  ['contract imports zod only', 'api/src/contract/people.ts', "import { z } from 'yup';"],
  ['contract imports zod only', 'api/src/contract/people.ts', "import type { Row } from '../platform/tables.ts';"],
  ['rules import the contract', 'api/src/conflict/rules/lifecycle.ts', "import { store } from '../store.ts';"],
  ['rules import the contract', 'api/src/conflict/rules/ids.ts', "import { randomUUID } from 'node:crypto';"],
  [
    'rules import the contract',
    'api/src/conflict/rules/x.ts',
    "import type { Value } from '../../recognition/index.ts';",
  ],
  [
    'rules import the contract',
    'api/src/conflict/rules/x.ts',
    "export { later } from '../operations/submit-request.ts';",
  ],
  ['rules import the contract', 'api/src/conflict/rules/x.ts', "export type X = import('../store.ts').Row;"],
  ['rules import the contract', 'api/src/conflict/rules/x.ts', "import { expect } from 'vitest';"],
  ['views import the contract', 'api/src/conflict/views.ts', "import { requests } from './store.ts';"],
  ['a store imports platform', 'api/src/people/store.ts', "import { view } from './views.ts';"],
  ['a store imports platform', 'api/src/people/store.ts', "import { readFile } from 'node:fs/promises';"],
  ['an area reaches another', 'api/src/conflict/operations/submit.ts', "import { x } from '../../people/store.ts';"],
  ['an area imports contract', 'api/src/conflict/operations/submit.ts', "import { config } from '../../config.ts';"],
  ['an area imports contract', 'api/src/conflict/index.ts', "import { start } from '../../../local/start.ts';"],
  ['platform imports', 'api/src/platform/http/serve.ts', "import { rules } from '../../people/index.ts';"],
  [
    'the tab uses the contract',
    'tab/src/client/calls.ts',
    "import { routes } from '../../../api/src/contract/routes.ts';",
  ],
  [
    'the tab uses the contract',
    'tab/src/client/calls.ts',
    "import { serve } from '@common-ground/api/src/platform/serve.ts';",
  ],
  [
    'places of the tab',
    'tab/src/wall/Wall.tsx',
    "import { Queue } from '../desk/Queue.tsx'; export const x = <Queue />;",
  ],
  ['places of the tab', 'tab/src/wall/Wall.tsx', "export const Queue = () => import('../desk/Queue.tsx');"],
  ['ui imports no data', 'tab/src/ui/Chip.tsx', "import { useMe } from '../client/me.ts';"],
  ['ui imports no data', 'tab/src/ui/Chip.tsx', "import { useQuery } from '@tanstack/react-query';"],
  ['ui imports no data', 'tab/src/ui/Chip.tsx', "import { Card } from '../wall/Card.tsx';"],
  ['only tab/src/host', 'tab/src/app/App.tsx', "import { app } from '@microsoft/teams-js';"],
  ['nothing of the product', 'api/src/functions.ts', "import { people } from '../../local/microsoft365/people.ts';"],
  ['nothing of the product', 'tab/src/main.tsx', "import { world } from '../../tests/support/world.ts';"],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', 'export const due = () => Date.now() + 1;'],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', 'export const due = () => new Date();'],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', 'const { now } = Date; export const due = now;'],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', 'export const dice = () => Math.random();'],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', 'export const id = () => crypto.randomUUID();'],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', "export const ask = () => fetch('https://example.org');"],
  ['rules have no clock', 'api/src/conflict/rules/x.ts', 'export const zone = process.env.TZ;'],
  [
    'rules have no clock',
    'api/src/conflict/rules/x.ts',
    "import { Temporal } from 'temporal-polyfill'; export const now = () => Temporal.Now.instant();",
  ],
  ['only api/src/config.ts', 'api/src/platform/graph.ts', 'export const url = process.env.GRAPH_URL;'],
  ['only api/src/config.ts', 'api/src/platform/graph.ts', "export const url = process['env'].GRAPH_URL;"],
  ['only api/src/config.ts', 'api/src/platform/graph.ts', 'const { env } = process; export const url = env.GRAPH_URL;'],
  [
    'only api/src/config.ts',
    'api/src/platform/graph.ts',
    "import { env } from 'node:process'; export const x = env.X;",
  ],
  ['only api/src/functions.ts uses app', 'api/src/people/index.ts', "import { app } from '@azure/functions';"],
  ['only api/src/functions.ts uses app', 'api/src/people/index.ts', "import * as functions from '@azure/functions';"],
  [
    'every import of the product',
    'tab/src/app/routes.tsx',
    "export const load = (name: string) => import('../' + name);",
  ],
];

const caught = (path: string, text: string) => violations([{ path, text }]).map(({ rule }) => rule);

describe('the boundary check', () => {
  test.each(planted)('%s … sees %s with %s', (rule, path, text) => {
    expect(caught(path, text).filter((name) => name.startsWith(rule))).not.toEqual([]);
  });

  test('has a planted violation for every rule', () => {
    const unproved = [...rules.import, ...rules.touch]
      .map(({ name }) => name)
      .filter((name) => !planted.some(([rule]) => name.startsWith(rule)));
    expect(unproved).toEqual([]);
  });

  test.each([
    ['api/src/contract/people.ts', "import { z } from 'zod'; export const x = z.string();"],
    [
      'api/src/conflict/rules/lifecycle.ts',
      "import type { State } from '../../contract/conflict.ts'; export const at = (now: string, s: State) => [new Date(now), s];",
    ],
    [
      'api/src/conflict/rules/lifecycle.test.ts',
      "import { test } from 'vitest'; import fc from 'fast-check'; test('x', () => fc.sample(fc.nat()));",
    ],
    ['api/src/conflict/operations/submit.ts', "import { tell } from '../../notifications/index.ts'; tell();"],
    ['api/src/config.ts', 'export const tenant = process.env.TENANT_ID;'],
    [
      'api/src/functions.ts',
      "import { app } from '@azure/functions'; import './people/operations/read-me.ts'; app.http('x', {});",
    ],
    [
      'tab/src/wall/Wall.tsx',
      "import { Card } from './Card.tsx'; import { chip } from '../ui/Chip.tsx'; export const x = <Card>{chip}</Card>;",
    ],
    [
      'tab/src/client/calls.ts',
      "import type { routes } from '@common-ground/api/contract/routes.ts'; export type R = typeof routes;",
    ],
  ])('lets %s do what it may', (path, text) => {
    expect(caught(path, text)).toEqual([]);
  });

  test('refuses to pass over a file it cannot read', () => {
    expect(() => caught('api/src/people/index.ts', 'export const = ;')).toThrow('api/src/people/index.ts');
  });

  test('finds nothing in the real tree', () => {
    const files = sourceFiles(join(import.meta.dirname, '../..'));
    expect(files.length).toBeGreaterThan(0);
    expect(violations(files)).toEqual([]);
  });
});
