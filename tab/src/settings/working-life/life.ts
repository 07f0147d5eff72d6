import type { MyMediator } from '@common-ground/api/contract/shapes/organisation.ts';
import { areHoursRight, ownZone, usualHours } from './hours.ts';

/** What the contract allows. */
export const maximums = { least: 1, most: 100 } as const;

export const isMaximum = (value: number): boolean =>
  Number.isInteger(value) && value >= maximums.least && value <= maximums.most;

export const isLifeRight = (life: MyMediator): boolean =>
  life.languages.length > 0 && areHoursRight(life) && isMaximum(life.maximumOpen);

/** How somebody new is offered, until it is changed. */
export const freshLife = (language: string): MyMediator => ({
  languages: [language.split('-')[0] ?? language],
  timeZone: ownZone(),
  workingHours: usualHours,
  availability: 'open',
  maximumOpen: 5,
});

export const isLife = (kept: unknown): kept is MyMediator => {
  const { languages, timeZone, workingHours, availability } = (kept ?? {}) as Partial<MyMediator>;
  return (
    Array.isArray(languages) &&
    typeof timeZone === 'string' &&
    Array.isArray(workingHours?.days) &&
    typeof availability === 'string'
  );
};
