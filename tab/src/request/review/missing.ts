import type { FieldError } from '@common-ground/api/contract/errors.ts';
import type { Step } from '../path/steps.ts';
import type { Sections } from '../saving/sections.ts';

/** What a request cannot be submitted without (C5). */
export const needed = ['otherPartyIds', 'outcomeHopedFor', 'mediator', 'consent'] as const;
export type Needed = (typeof needed)[number];

/** What is not there yet, in the order of the path. */
export const missingFrom = (sections: Sections, mediatorId: string | undefined, consent: boolean): Needed[] => {
  const { details } = sections;
  const there: Record<Needed, boolean> = {
    otherPartyIds: (details?.otherPartyIds?.length ?? 0) > 0,
    outcomeHopedFor: Boolean(details?.outcomeHopedFor?.trim()),
    mediator: mediatorId !== undefined,
    consent,
  };
  return needed.filter((name) => !there[name]);
};

const stepOfSection: Record<string, Step> = {
  safety: 'talk',
  openCommunication: 'talk',
  guidelines: 'guidelines',
  details: 'mediator',
  mediatorId: 'mediator',
  consent: 'review',
};

export interface StepError {
  readonly step: Step;
  readonly message: string;
}

/** The server's errors beside the steps they are about. */
export const errorsBySteps = (errors: readonly FieldError[]): StepError[] =>
  errors.map(({ path, message }) => ({ step: stepOfSection[path.split('.')[0] ?? ''] ?? 'review', message }));
