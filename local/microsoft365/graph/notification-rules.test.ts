import { describe, expect, test } from 'vitest';
import { readActivityTypes } from './manifest.ts';
import { checkNotification } from './notification-rules.ts';

const types = readActivityTypes();
const link = 'https://teams.microsoft.com/l/entity/app/desk';
const topic = { source: 'text', value: 'Common Ground', webUrl: link };
const good = { topic, activityType: 'requestReceived', previewText: { content: 'News' }, templateParameters: [] };
const thanks = {
  ...good,
  activityType: 'recognitionReceived',
  templateParameters: [
    { name: 'name', value: 'Jon' },
    { name: 'channel', value: 'General' },
  ],
};
const check = (body: Record<string, unknown>) => checkNotification(body, 'user', types);

describe('Graph accepts a notification', () => {
  test('of a type in the manifest, with its text filled in', () => {
    expect(check(good).text).toBe('A colleague asks for your help');
    expect(check(thanks).text).toBe('Jon thanked you in General');
  });
  test('with a link of exactly 1,024 characters', () => {
    expect(() => check({ ...good, topic: { ...topic, webUrl: link.padEnd(1024, 'x') } })).not.toThrow();
  });
  test('with a chain id, as a number or as text', () => {
    expect(check({ ...good, chainId: 7 }).chainId).toBe(7);
    expect(check({ ...good, chainId: '9007199254740993' }).chainId).toBe('9007199254740993');
  });
  test('about something it knows, without a link', () => {
    const entity = { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/users/u/teamwork/installedApps/i' };
    expect(() => check({ ...good, topic: entity })).not.toThrow();
  });
});

describe('Graph refuses a notification', () => {
  test.each<[string, Record<string, unknown>]>([
    ['without a topic', { ...good, topic: undefined }],
    ['without a link', { ...good, topic: { ...topic, webUrl: undefined } }],
    ['with a link to somewhere else', { ...good, topic: { ...topic, webUrl: 'https://example.com/' } }],
    [
      'with a link that only begins alike',
      { ...good, topic: { ...topic, webUrl: 'https://teams.microsoft.com.evil.example/' } },
    ],
    ['with a link over 1,024 characters', { ...good, topic: { ...topic, webUrl: link.padEnd(1025, 'x') } }],
    [
      'about an entity of another call',
      { ...good, topic: { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/teams/t' } },
    ],
    ['of an unknown type', { ...good, activityType: 'gossip' }],
    ['without a template parameter', { ...thanks, templateParameters: [{ name: 'name', value: 'Jon' }] }],
    [
      'with an empty template parameter',
      {
        ...thanks,
        templateParameters: [
          { name: 'name', value: '' },
          { name: 'channel', value: 'G' },
        ],
      },
    ],
    ['with parameters that are no list', { ...thanks, templateParameters: { name: 'Jon' } }],
    ['with a preview that is no text', { ...good, previewText: 'News' }],
    ['with a chain id that is no whole number', { ...good, chainId: 1.5 }],
  ])('%s', (_, body) => expect(() => check(body)).toThrow());
});
