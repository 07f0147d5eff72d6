import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActivityType, activityTypes, notificationOf } from './activity.ts';

const manifest = JSON.parse(readFileSync(new URL('../../../appPackage/manifest.json', import.meta.url), 'utf8'));
const declared: { type: string; templateText: string }[] = manifest.activities.activityTypes;
const app = { appId: '6b2c7b6e-0000-4000-8000-000000000001', tenantId: '6b2c7b6e-0000-4000-8000-000000000002' };

test('the activity types are those of the manifest, with the parameters of their texts', () => {
  const inManifest = Object.fromEntries(
    declared.map(({ type, templateText }) => [type, [...templateText.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]),
  );
  expect(activityTypes).toEqual(inManifest);
});

test('a notification about a conflict request holds its id in the link and nothing else of it', () => {
  const { path, body } = notificationOf(
    { personId: 'person', activityType: 'requestReceived', place: { page: 'desk', requestId: 'request' }, once: 'x' },
    app,
  );
  expect(path).toBe('/users/person/teamwork/sendActivityNotification');
  expect(body.previewText.content).toBe('Common Ground');
  expect(body.templateParameters).toEqual([]);
  expect(decodeURIComponent(body.topic.webUrl)).toContain('"subEntityId":"desk/request"');
});

test('every link begins with the Teams domain and stays below 1,024 characters', () => {
  const channel = '19:abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz@thread.tacv2';
  for (const activityType of Object.keys(activityTypes) as ActivityType[]) {
    const { body } = notificationOf(
      { personId: 'p', activityType, place: { page: 'wall', recognitionId: app.appId }, channelId: channel, once: 'x' },
      app,
    );
    expect(body.topic.webUrl.startsWith('https://teams.microsoft.com/')).toBe(true);
    expect(body.topic.webUrl.length).toBeLessThan(1024);
  }
});

test('the chain id of a repeat is the same, survives JSON, and differs from that of another effect', () => {
  const chain = (once: string) =>
    notificationOf({ personId: 'p', activityType: 'news', place: { page: 'mine' }, once }, app).body.chainId;
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(chain(one)).toBe(chain(one));
      expect(Number.isSafeInteger(chain(one))).toBe(true);
      if (one !== other) expect(chain(one)).not.toBe(chain(other));
    }),
  );
});
