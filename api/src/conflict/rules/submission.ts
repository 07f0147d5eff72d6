import type { BrokenRule } from '../../contract/errors.ts';
import { goAheadVersion } from '../../contract/go-ahead.ts';
import type { OpenCommunication, Submission } from '../../contract/shapes/conflict.ts';
import { type ConflictRequest, otherPartyIds } from './request.ts';
import { notGoingOn, skipsTalk } from './safety.ts';
import { isBlank, tooLong } from './texts.ts';

/** C5 */
const mostParties = 5;

type Content = Pick<
  ConflictRequest,
  'safety' | 'openCommunication' | 'guidelines' | 'details' | 'guidelinesInForce' | 'requesterId' | 'firstTalk'
>;

const missing = (path: string, message: string): BrokenRule => ({ code: 'step-missing', path, message });

/** What step 1 asks for; everything else in it is optional (C3). */
const asked = {
  observation: 'Say what happened.',
  effect: 'Say what it did.',
  need: 'Say what you need.',
  ask: 'Say what you ask for.',
} as const satisfies Partial<Record<keyof OpenCommunication, string>>;

const openCommunicationMissing = ({ safety, firstTalk, openCommunication: step }: Content): BrokenRule[] => {
  if (skipsTalk(safety) || firstTalk || step?.skipped !== undefined) return [];
  if (!step) return [missing('openCommunication', 'Take the first step, or skip it.')];
  return Object.entries(asked).flatMap(([field, message]) =>
    isBlank(step[field as keyof typeof asked]) ? [missing(`openCommunication.${field}`, message)] : [],
  );
};

const partiesBroken = (request: Content): BrokenRule[] => {
  const path = 'details.otherPartyIds';
  const parties = otherPartyIds(request);
  if (parties.includes(request.requesterId))
    return [{ code: 'party-is-requester', path, message: 'You cannot be the other party of your own request.' }];
  if (parties.length > mostParties)
    return [{ code: 'too-many-parties', path, message: 'Name at most five other people.' }];
  if (request.firstTalk)
    return parties.length === 0
      ? []
      : [{ code: 'rule-broken', path, message: 'A first talk names nobody else. Make a full request of it to do so.' }];
  return parties.length === 0 ? [missing(path, 'Say whom it is about.')] : [];
};

const guidelinesBroken = ({ guidelines, guidelinesInForce: { version, items } }: Content): BrokenRule[] => {
  const known = new Set(items.map(({ id }) => id));
  const unknown = (guidelines?.appliedIds ?? []).flatMap((id, position): BrokenRule[] =>
    known.has(id)
      ? []
      : [
          {
            code: 'unknown-guideline',
            path: `guidelines.appliedIds.${position}`,
            message: 'This is not one of the guidelines that were in force when you began.',
          },
        ],
  );
  const otherVersion = guidelines?.version !== undefined && guidelines.version !== version;
  return otherVersion
    ? [...unknown, { code: 'unknown-guideline', path: 'guidelines.version', message: 'Another version was in force.' }]
    : unknown;
};

/** Everything that keeps a request from being submitted, each with its field; nothing when it is complete (C8). */
export const brokenInSubmission = (
  request: Content,
  { consent, goAhead = goAheadVersion }: Pick<Submission, 'consent' | 'goAhead'>,
): BrokenRule[] => [
  ...notGoingOn(request.safety),
  ...openCommunicationMissing(request),
  ...(request.firstTalk || !isBlank(request.details?.outcomeHopedFor)
    ? []
    : [missing('details.outcomeHopedFor', 'Say what you hope for.')]),
  ...partiesBroken(request),
  ...guidelinesBroken(request),
  ...tooLong({
    openCommunication: request.openCommunication,
    guidelines: request.guidelines,
    details: request.details,
  }),
  ...(consent && goAhead <= goAheadVersion
    ? []
    : [{ code: 'consent-missing', path: 'consent', message: 'Say that you want to submit it.' } as const]),
];
