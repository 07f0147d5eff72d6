// Who I am, how I like to be thanked and told, and what people look like.
import { describe, expect, test } from 'vitest';
import type { NewPreferences } from '../../api/src/contract/shapes/people.ts';
import { as } from '../support/call.ts';
import { tokenOf } from '../support/tokens.ts';
import { person, world } from '../support/world.ts';

const [samuel, mira, grace, noor] = [person('samuel'), person('mira'), person('grace'), person('noor')];

describe('who I am', () => {
  test('is told by the token, the roster and nothing in the request', async () => {
    expect(await as(noor).does('getMe')).toMatchObject({
      id: noor.id,
      displayName: noor.displayName,
      roles: ['member'],
      openConflictCounts: { requester: 0, party: 0, mediator: 0 },
    });
    expect((await as(mira).does('getMe')).roles).toEqual(['member', 'mediator']);
    expect((await as(grace).does('getMe')).roles).toEqual(['member', 'administrator']);
  });
});

describe('my preferences', () => {
  const all = {
    recognitionReceived: true,
    recognitionResponses: true,
    recognitionConsent: true,
    news: true,
    checkIn: true,
  };
  const put = async (body: NewPreferences) => {
    const { etag } = (await as(samuel).does('getMe')).preferences;
    return as(samuel).does('putPreferences', { body, ifMatch: etag });
  };

  test('begin with the wall and every notification, and can be set whole', async () => {
    expect((await as(noor).does('getMe')).preferences).toMatchObject({
      recognitionAudience: 'wall',
      notifications: all,
    });
    const body: NewPreferences = {
      recognitionAudience: 'ask',
      notifications: { ...all, recognitionResponses: false },
      workingHours: { days: [1, 2, 3, 4], start: '08:00', end: '14:30' },
      timeZone: 'Europe/Lisbon',
    };
    const saved = await put(body);
    expect(saved).toMatchObject(body);
    expect((await as(samuel).does('getMe')).preferences).toEqual(saved);
    // What is left out goes back to its default.
    const plain = await put({ recognitionAudience: 'wall' });
    expect(plain).toEqual({ recognitionAudience: 'wall', notifications: all, etag: plain.etag });
  });

  test('are not overwritten by somebody who has not seen the last change', async () => {
    const { etag } = await put({ recognitionAudience: 'private' });
    const answers = await Promise.all(
      (['wall', 'ask'] as const).map((recognitionAudience) =>
        as(samuel).call('putPreferences', { body: { recognitionAudience }, ifMatch: etag }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
    expect(
      await as(samuel).refused('putPreferences', { body: { recognitionAudience: 'ask' }, ifMatch: etag }),
    ).toMatchObject({
      status: 412,
      code: 'stale',
    });
    const missing = as(samuel).refused('putPreferences', { body: { recognitionAudience: 'wall' } });
    expect(await missing).toMatchObject({ status: 428, code: 'precondition-required' });
    await put({ recognitionAudience: 'wall' });
  });

  test.each(['Mars/Olympus', 'W. Europe Standard Time', '+02:00', ''])(
    'take no time zone called "%s"',
    async (timeZone) => {
      const { etag } = (await as(samuel).does('getMe')).preferences;
      const body = { recognitionAudience: 'wall' as const, timeZone };
      const refused = await as(samuel).refused('putPreferences', { body, ifMatch: etag });
      expect(refused).toMatchObject({ status: 422, code: 'unknown-time-zone', errors: [{ path: 'timeZone' }] });
    },
  );

  test('are of the caller alone, whoever the body names', async () => {
    const { etag } = (await as(samuel).does('getMe')).preferences;
    const body = { recognitionAudience: 'private', id: mira.id } as unknown as NewPreferences;
    expect(await as(samuel).refused('putPreferences', { body, ifMatch: etag })).toMatchObject({ code: 'malformed' });
  });
});

describe('a photo', () => {
  const photoOf = async (id: string) =>
    fetch(`${world().urls.api}/people/${id}/photo`, { headers: { Authorization: `Bearer ${await tokenOf(noor)}` } });

  test('is a picture that the browser may keep for a day, for itself', async () => {
    const answer = await photoOf(mira.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^image\//);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=86400');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  test('is not found where there is none, and where there is nobody', async () => {
    for (const id of [person('seoyeon').id, '0199aaaa-0000-4000-8000-000000000000', 'nobody']) {
      const answer = await photoOf(id);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not-found']);
    }
  });
});
