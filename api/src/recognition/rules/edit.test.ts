import { describe, expect, test } from 'vitest';
import { edited } from './edit.ts';
import type { Post } from './post.ts';

const value = (id: string) => ({ id, name: id, criterion: '', example: '', picture: '', colour: '' });
const at = new Date('2026-05-11T09:00:00Z');
const post: Post = {
  id: 'p',
  teamId: 't',
  channelId: 'c',
  kind: 'recognition',
  author: { id: 'author', name: 'Author' },
  recipients: [{ id: 'ana', name: 'Ana', audience: 'wall' }],
  everyone: false,
  value: value('given up'),
  message: 'Thank you',
  effect: 'We slept',
  createdAt: new Date(0),
};
const values = [value('kind'), value('brave')];
const after = (change: Parameters<typeof edited>[1]) => edited(post, change, values, at).post;
const codes = (change: Parameters<typeof edited>[1]) => edited(post, change, values, at).broken.map(({ code }) => code);

describe('an edit', () => {
  test('changes what it names, marks the post as edited, and leaves the rest', () => {
    expect(after({ message: 'Thanks' })).toEqual({ ...post, message: 'Thanks', editedAt: at });
    expect(after({ valueId: 'brave' })).toEqual({ ...post, value: value('brave'), editedAt: at });
    expect(after({ effect: 'We danced' })).toEqual({ ...post, effect: 'We danced', editedAt: at });
  });

  test('to the same words and value is none, and leaves an earlier one as it was', () => {
    for (const change of [{}, { message: post.message }, { valueId: 'given up', effect: 'We slept' }])
      expect(after(change)).toEqual(post);
    const before = { ...post, editedAt: new Date(5) };
    expect(edited(before, {}, values, at).post).toEqual(before);
  });

  test('takes the effect away with null or with nothing to see', () => {
    for (const effect of [null, '', ' \u200b']) expect(after({ effect })).not.toHaveProperty('effect');
  });

  test('keeps a value that the team has given up, and chooses only from what it has', () => {
    expect(codes({ valueId: 'given up' })).toEqual([]);
    expect(codes({ valueId: 'obedient' })).toEqual(['unknown-value']);
  });

  test('keeps the rules of new words', () => {
    expect(codes({ message: ' ' })).toEqual(['message-blank']);
    expect(codes({ message: 'x'.repeat(1001), effect: 'x'.repeat(501) })).toEqual([
      'message-too-long',
      'message-too-long',
    ]);
  });
});
