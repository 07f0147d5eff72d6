import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelLink, entityLink, readDeepLink } from './deepLink.ts';

describe('a deep link', () => {
  const id = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && text !== '.' && text !== '..');
  const guid = fc.uuid();

  test('to a tab names after reading what it named when it was written', () => {
    fc.assert(
      fc.property(
        guid,
        id,
        fc.string(),
        fc.option(id, { nil: undefined }),
        (appId, entityId, subEntityId, channelId) => {
          const link = { appId, entityId, subEntityId, ...(channelId && { channelId }) };
          expect(readDeepLink(entityLink(link))).toEqual({ kind: 'entity', ...link });
        },
      ),
    );
  });

  test('as Graph examples write it is read', () => {
    const link =
      'https://teams.microsoft.com/l/entity/app/desk?webUrl=https%3A%2F%2Fx&context=%7B%22subEntityId%22%3A%22desk%2Fr1%22%7D';
    expect(readDeepLink(link)).toEqual({ kind: 'entity', appId: 'app', entityId: 'desk', subEntityId: 'desk/r1' });
  });

  test('to a channel, a chat or a meeting is told apart', () => {
    expect(readDeepLink(channelLink('19:a@thread.tacv2'))).toEqual({ kind: 'channel', channelId: '19:a@thread.tacv2' });
    expect(readDeepLink('https://teams.microsoft.com/l/chat/0/0?users=a@x,b@x&message=Hi%20you')).toEqual({
      kind: 'chat',
      users: ['a@x', 'b@x'],
      topic: undefined,
      message: 'Hi you',
    });
    expect(readDeepLink('https://teams.microsoft.com/l/meeting/new?subject=A%20talk&attendees=a@x')).toMatchObject({
      kind: 'meeting',
      attendees: ['a@x'],
      subject: 'A talk',
    });
  });

  test('of any other host, scheme or kind is none, and no text makes reading throw', () => {
    for (const text of [
      'https://example.org/l/entity/app/wall',
      'http://teams.microsoft.com/l/entity/app/wall',
      'https://teams.microsoft.com/l/file/x/y',
      'https://teams.microsoft.com/l/entity/app',
      'wall',
    ])
      expect(readDeepLink(text)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void readDeepLink(`https://teams.microsoft.com/l/entity/${text}`)));
    fc.assert(
      fc.property(fc.string(), (text) => void readDeepLink(`https://teams.microsoft.com/l/entity/a/b?context=${text}`)),
    );
  });
});
