import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenInRecipients } from './recipients.ts';

const members = Array.from({ length: 40 }, (_, position) => `member-${position}`);
const isMember = (id: string) => members.includes(id);
const author = 'member-0';
const codes = (recipientIds: string[], more: { everyone?: boolean; kind?: 'recognition' | 'achievement' } = {}) =>
  brokenInRecipients({ recipientIds, ...more }, author, isMember).map(({ code }) => code);

test('any one to twenty other members may be thanked', () => {
  fc.assert(
    fc.property(fc.subarray(members.slice(1), { minLength: 1, maxLength: 20 }), (recipientIds) => {
      expect(codes(recipientIds)).toEqual([]);
    }),
  );
});

test('nobody, and more than twenty, are refused before anything else', () => {
  expect(codes([])).toEqual(['no-recipient']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...members, 'stranger'), { minLength: 21 }), (recipientIds) => {
      expect(codes(recipientIds)).toEqual(['too-many-recipients']);
    }),
  );
});

test('an author among any recipients is refused, and the refusal says where', () => {
  fc.assert(
    fc.property(fc.subarray(members.slice(1), { maxLength: 19 }), fc.nat(), (others, at) => {
      const position = at % (others.length + 1);
      const recipientIds = others.toSpliced(position, 0, author);
      const [broken, ...rest] = brokenInRecipients({ recipientIds }, author, isMember);
      expect(broken).toMatchObject({ code: 'cannot-recognise-yourself', path: `recipientIds.${position}` });
      expect(rest).toEqual([]);
    }),
  );
});

test('strangers and repeated people are each named', () => {
  expect(codes(['member-1', 'stranger', 'member-1'])).toEqual(['not-a-member', 'duplicate-recipient']);
});

test('everyone and an achievement name nobody', () => {
  expect(codes([], { everyone: true })).toEqual([]);
  expect(codes([], { kind: 'achievement' })).toEqual([]);
  expect(codes(['member-1'], { everyone: true })).toEqual(['rule-broken']);
  expect(codes(['member-1'], { kind: 'achievement' })).toEqual(['rule-broken']);
  expect(codes([], { kind: 'achievement', everyone: true })).toEqual(['rule-broken']);
});
