import type { TeamSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guidelinesPart, valuesPart } from './parts.ts';

const guideline = fc.record({ id: fc.uuid(), title: fc.string(), text: fc.string() });
const value = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  criterion: fc.string(),
  example: fc.string(),
  picture: fc.string(),
  colour: fc.string(),
});
const settings: fc.Arbitrary<TeamSettings> = fc.record({
  values: fc.array(value),
  guidelines: fc.record({ version: fc.nat(), items: fc.array(guideline) }),
  can: fc.constant({ edit: true }),
  etag: fc.string(),
});

describe('a half of what the team agreed on', () => {
  test('is changed without touching the other', () => {
    fc.assert(
      fc.property(settings, fc.array(value), fc.array(guideline), (now, values, items) => {
        expect(valuesPart.write(now, values)).toEqual({ values, guidelines: { items: now.guidelines.items } });
        expect(guidelinesPart.write(now, items)).toEqual({ values: now.values, guidelines: { items } });
      }),
    );
  });
});
