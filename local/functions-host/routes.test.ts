import { expect, test } from 'vitest';
import { createRoutes } from './routes.ts';

const routes = createRoutes<string>();
routes.add(['GET'], '/api/teams/{teamId}/settings', 'settings');
routes.add(['GET', 'POST'], '/api/teams/{teamId}/cards', 'cards');
routes.add(['GET'], '/api/teams/{teamId}/cards/{id}', 'card');
routes.add(['PATCH'], '/api/teams/{teamId}/cards/{id}', 'change');
routes.add(['GET'], '/api/teams/{teamId}/cards/spread', 'spread');
routes.add(['GET'], '/api/pages/{name}', 'named');
routes.add(['GET'], '/api/pages/{number:int}', 'numbered');
routes.add(['GET'], '/api/optional/{id?}', 'optional');
routes.add(['GET'], '/api/files/{*path}', 'files');

const found = (value: string, params: object) => ({ kind: 'found', value, params });

test.each([
  ['GET', '/api/teams/t/cards/1', found('card', { teamId: 't', id: '1' })],
  ['GET', '/api/teams/t/cards/spread', found('spread', { teamId: 't' })],
  ['PATCH', '/api/teams/t/cards/spread', found('change', { teamId: 't', id: 'spread' })],
  ['GET', '/API/Teams/t/Settings/', found('settings', { teamId: 't' })],
  ['GET', '/api/teams/19%3Aa%40thread.tacv2/cards', found('cards', { teamId: '19:a@thread.tacv2' })],
  ['GET', '/api/pages/12', found('numbered', { number: '12' })],
  ['GET', '/api/pages/twelve', found('named', { name: 'twelve' })],
  ['GET', '/api/optional', found('optional', {})],
  ['GET', '/api/optional/7', found('optional', { id: '7' })],
  ['GET', '/api/files/a/b%2Fc', found('files', { path: 'a/b/c' })],
  ['DELETE', '/api/teams/t/cards', { kind: 'other-method', allowed: ['GET', 'POST'] }],
  ['GET', '/api/teams//cards', { kind: 'none' }],
  ['GET', '/api/teams/t', { kind: 'none' }],
  ['GET', '/nothing', { kind: 'none' }],
])('%s %s', (method, path, expected) => expect(routes.find(method, path)).toEqual(expected));

test('a path that is badly encoded is refused', () =>
  expect(() => routes.find('GET', '/api/%E0%A4%A')).toThrow(URIError));

test('two functions for one route are refused', () =>
  expect(() => routes.add(['GET'], '/api/teams/{other}/cards', 'again')).toThrow());
