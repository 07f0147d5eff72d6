import type { ChoosableMediator } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { expect, test } from 'vitest';
import { ordered } from './order.ts';

const mediator = (id: string, change: Partial<ChoosableMediator> = {}): ChoosableMediator => ({
  person: { id, displayName: id },
  choosable: true,
  languages: [],
  timeZone: 'Etc/UTC',
  workingHours: { days: [], start: '09:00', end: '17:00' },
  overlapMinutes: 0,
  availability: 'open',
  ...change,
});
const roster = [
  mediator('away', { choosable: false, availability: 'not-available', overlapMinutes: 480 }),
  mediator('busy', { availability: 'limited', overlapMinutes: 480 }),
  mediator('far'),
  mediator('near', { overlapMinutes: 300 }),
];
const ids = (shown: readonly ChoosableMediator[]) => shown.map(({ person }) => person.id);

test('whoever can help soonest and nearest stands first; whoever cannot be chosen, last', () => {
  expect(ids(ordered(roster, []))).toEqual(['near', 'far', 'busy', 'away']);
});

test('nobody jumps once the list is shown, and whoever is new comes last', () => {
  const shown = ids(ordered(roster, []));
  const later = [mediator('new', { overlapMinutes: 480 }), ...roster.map((one) => ({ ...one, choosable: false }))];
  expect(ids(ordered(later, shown))).toEqual([...shown, 'new']);
});
