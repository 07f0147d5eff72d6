import { expect, test } from 'vitest';
import { involvedIn, linkOf, offeredOf } from './contacts.ts';

const grace = { name: 'Grace', role: 'People', channel: 'Teams', personId: 'g' };
const line = { name: 'Line', role: 'Counselling', channel: '+44 20 5550 0199' };

test('whoever is part of it, or was ruled out, is not offered', () => {
  expect(offeredOf([grace, line], [])).toEqual({ contacts: [grace, line] });
  expect(offeredOf([grace, line], involvedIn({ otherPartyIds: ['g'] }))).toEqual({ contacts: [line] });
  expect(offeredOf([grace, line], involvedIn({ ruledOutIds: ['g'] }))).toEqual({ contacts: [line] });
  expect(involvedIn(null)).toEqual([]);
});

test('without anybody left, it is said why', () => {
  expect(offeredOf([], [])).toEqual({ contacts: [], without: 'none-named' });
  expect(offeredOf([grace], ['g'])).toEqual({ contacts: [], without: 'all-involved' });
});

test('a mail address or a number can be tapped, other words are read', () => {
  expect(linkOf('ombuds@meridian.example')?.href).toBe('mailto:ombuds@meridian.example');
  expect(linkOf('Teams chat, or +353 1 555 0142')).toEqual({ href: 'tel:+35315550142', shown: '+353 1 555 0142' });
  expect(linkOf('Room 12, second floor')).toBeUndefined();
});
