import { entityOfPlace, type Place, pathOfPlace } from '@common-ground/api/contract/place.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOfSubPage } from './place.ts';

const id = fc.uuid().map((text) => text.toLowerCase());
const channelId = fc.stringMatching(/^19:[a-z0-9]{1,20}@thread\.tacv2$/);
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ page: fc.constant('wall' as const), recognitionId: id }, { requiredKeys: ['page'] }),
  fc.record(
    {
      page: fc.constant('wall' as const),
      value: fc.stringMatching(/^[\w-]{1,40}$/),
      person: id,
      period: fc.constantFrom('week', 'month', 'year'),
    },
    { requiredKeys: ['page'] },
  ),
  fc.record({ page: fc.constantFrom('mine' as const, 'owners' as const) }),
  fc.record({ page: fc.constant('together' as const), teamId: id }, { requiredKeys: ['page'] }),
  fc.record({ page: fc.constant('request' as const), id }),
  fc.record({ page: fc.constant('new-request' as const), teamId: id, channelId }, { requiredKeys: ['page', 'teamId'] }),
  fc.record({ page: fc.constant('desk' as const), requestId: id }, { requiredKeys: ['page'] }),
);

describe('a deep link', () => {
  test('leads to the place it was made for', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(placeOfSubPage(pathOfPlace(place).slice(1))).toEqual(place);
        expect(['wall', 'mine', 'desk']).toContain(entityOfPlace(place));
      }),
    );
  });

  test('to a narrowed wall lets nothing through that has not its shape', () => {
    expect(placeOfSubPage('wall?person=everybody&value=%3Cscript%3E&period=week&to=elsewhere')).toEqual({
      page: 'wall',
      period: 'week',
    });
  });

  test.each([
    '',
    'wall/1',
    'wall/../settings',
    '//evil.example',
    'requests/new',
    'together/somewhere',
    'requests/new/somewhere',
    'requests/%E0%A4%A',
    'desk/a/b',
    'config',
  ])('to %j leads nowhere', (subPage) => {
    expect(placeOfSubPage(subPage)).toBeUndefined();
  });
});
