import { describe, expect, test } from 'vitest';
import type { Person, World } from '../world/world.ts';
import { entityLink } from './deepLink.ts';
import { firstPlace, linkTo, placeOfLink } from './find.ts';
import type { Place } from './place.ts';

const person = (id: string): Person => ({
  id,
  displayName: id,
  userPrincipalName: `${id}@example.org`,
  timeZone: 'UTC',
  language: 'en',
  roles: ['member'],
});
const [jon, mira, noor] = [person('jon'), person('mira'), person('noor')];
const world: World = {
  tenantId: 'tenant',
  appId: 'app',
  audience: 'api',
  urls: { frame: '', tab: '', api: '', entra: '', graph: '' },
  people: [jon, mira, noor],
  mediatorIds: [],
  teams: [
    {
      id: 'care',
      displayName: 'Care',
      ownerIds: [],
      channels: [
        { id: 'leads', displayName: 'Leads', kind: 'private', memberIds: ['mira'] },
        { id: 'general', displayName: 'General', kind: 'standard', memberIds: ['jon', 'mira'] },
        { id: 'rota', displayName: 'Rota', kind: 'standard', memberIds: ['jon', 'mira'] },
      ],
    },
  ],
};
const link = (entityId: string, channelId?: string, subEntityId = '', appId = 'app') =>
  entityLink({ appId, entityId, subEntityId, ...(channelId && { channelId }) });
const wall = (channelId: string, subPageId = ''): Place => ({ kind: 'channel', channelId, tabId: 'wall', subPageId });

describe('somebody arrives', () => {
  test('at the wall of their first channel, or in the personal app when they are in none', () => {
    expect(firstPlace(world, {}, jon)).toEqual(wall('general'));
    expect(firstPlace(world, {}, mira)).toEqual(wall('leads'));
    expect(firstPlace(world, {}, noor)).toEqual({ kind: 'personal', entityId: 'mine', subPageId: '' });
  });
});

describe('a link', () => {
  test('leads to the place that it was made from', () => {
    for (const place of [
      wall('rota', 'wall/1'),
      { kind: 'personal', entityId: 'desk', subPageId: 'desk/9' } as const,
      { kind: 'channel', channelId: 'general', tabId: 'posts', subPageId: '' } as const,
    ])
      expect(placeOfLink(world, {}, jon, linkTo(world, {}, place))).toEqual(place);
  });

  test('to the wall without a channel stays in the channel where one is', () => {
    expect(placeOfLink(world, {}, jon, link('wall', undefined, 'wall/1'), wall('rota'))).toEqual(
      wall('rota', 'wall/1'),
    );
    expect(placeOfLink(world, {}, jon, link('wall'))).toEqual(wall('general'));
  });

  test('does not open a channel that the person is not in', () => {
    expect(placeOfLink(world, {}, jon, link('wall', 'leads'))).toHaveProperty('refused');
    expect(placeOfLink(world, {}, noor, link('wall'))).toHaveProperty('refused');
  });

  test('of another app, to an unknown tab or to a removed one leads nowhere', () => {
    expect(placeOfLink(world, {}, jon, link('mine', undefined, '', 'other'))).toHaveProperty('refused');
    expect(placeOfLink(world, {}, jon, link('attic', 'general'))).toHaveProperty('refused');
    expect(placeOfLink(world, { general: [] }, jon, link('wall', 'general'))).toHaveProperty('refused');
    expect(placeOfLink(world, {}, jon, 'https://example.org')).toHaveProperty('refused');
  });
});
