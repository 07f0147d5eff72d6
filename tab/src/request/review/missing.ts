import type { FieldError } from '@common-ground/api/contract/errors.ts';
import { skipsTalk } from '../begin/fit.ts';
import { longestText } from '../path/longest.ts';
import type { Step } from '../path/steps.ts';
import type { Sections } from '../saving/sections.ts';

/** What a request cannot be submitted without: step 1 answered or skipped (C3), whom and what for (C5), the go-ahead. */
export const needed = ['talk', 'otherPartyIds', 'outcomeHopedFor', 'mediator', 'consent'] as const;
export type Needed = (typeof needed)[number];

/** What step 1 asks for; everything else in it is optional. */
const asked = ['observation', 'effect', 'need', 'ask'] as const;

const talkIsThere = ({ safety, openCommunication }: Sections): boolean =>
  skipsTalk(safety) ||
  openCommunication?.skipped !== undefined ||
  asked.every((name) => Boolean(openCommunication?.[name]?.trim()));

/** What is not there yet, in the order of the path. */
export const missingFrom = (sections: Sections, mediatorId: string | undefined, consent: boolean): Needed[] => {
  const { details } = sections;
  const there: Record<Needed, boolean> = {
    talk: talkIsThere(sections),
    otherPartyIds: (details?.otherPartyIds?.length ?? 0) > 0,
    outcomeHopedFor: Boolean(details?.outcomeHopedFor?.trim()),
    mediator: mediatorId !== undefined,
    consent,
  };
  return needed.filter((name) => !there[name]);
};

const longer = (section: object | null): boolean =>
  Object.values(section ?? {}).some((value) => typeof value === 'string' && value.length > longestText);

/** Steps with a text that is longer than fits. */
export const tooLongIn = ({ openCommunication, guidelines, details }: Sections): Step[] => [
  ...(longer(openCommunication) ? ['talk' as const] : []),
  ...(longer(guidelines) ? ['guidelines' as const] : []),
  ...(longer(details) ? ['mediator' as const] : []),
];

/** Where each is answered. */
export const stepOfNeeded: Record<Needed, Step> = {
  talk: 'talk',
  otherPartyIds: 'mediator',
  outcomeHopedFor: 'mediator',
  mediator: 'mediator',
  consent: 'review',
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
