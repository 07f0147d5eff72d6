import { expect, test } from 'vitest';
import { mediatorIds, personId } from '../microsoft365/people.ts';
import { teams } from '../microsoft365/teams.ts';
import { cards } from './cards.ts';
import { roster } from './roster.ts';
import { momentOf } from './seed.ts';

test.each(cards.map((card) => [card.message.slice(0, 40), card] as const))(
  '“%s…” is written by and for members',
  (_, card) => {
    const channel = teams
      .find(({ displayName }) => displayName === card.team)
      ?.channels.find(({ displayName }) => displayName === card.channel);
    const to = card.to === 'everyone' ? [] : card.to;
    const everybody = [
      card.by,
      ...to,
      ...Object.values(card.reactions ?? {}).flat(),
      ...(card.comments ?? []).map(([by]) => by),
    ];
    expect(everybody.filter((key) => !channel?.memberIds.includes(personId(key)))).toEqual([]);
    expect(to).not.toContain(card.by);
    expect([...new Intl.Segmenter().segment(card.message)].length).toBeLessThanOrEqual(1000);
  },
);

test('the roster is the mediators of the organisation', () =>
  expect(roster.map(([key]) => personId(key)).sort()).toEqual([...mediatorIds].sort()));

test.each(['2026-11-21T23:00:00Z', '2026-11-23T00:30:00Z', '2026-11-25T12:00:00Z'])(
  'seen from %s every card is past, on a working day, in order',
  (now) => {
    const moments = cards.map((card) => momentOf(card, Date.parse(now)));
    for (const moment of moments) {
      expect(moment).toBeLessThan(Date.parse(now));
      expect([0, 6]).not.toContain(new Date(moment).getUTCDay());
    }
  },
);
