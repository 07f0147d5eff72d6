import type { SentBodyOf } from '@common-ground/api/contract/routes.ts';
import type { Member } from '@common-ground/api/contract/shapes/people.ts';
import type { RecognitionKind } from '@common-ground/api/contract/shapes/recognition.ts';
import { graphemes } from '../../text/graphemes.ts';

/** A recognition that is being written. */
export interface Draft {
  readonly kind: RecognitionKind;
  readonly recipients: readonly Member[];
  readonly everyone: boolean;
  readonly valueId: string;
  readonly message: string;
  readonly effect: string;
}

export const emptyDraft: Draft = {
  kind: 'recognition',
  recipients: [],
  everyone: false,
  valueId: '',
  message: '',
  effect: '',
};

export const longestMessage = 1000;
export const longestEffect = 500;
export const mostRecipients = 20;

export const isEmptyDraft = ({ recipients, everyone, message, effect }: Draft): boolean =>
  recipients.length === 0 && !everyone && !message.trim() && !effect.trim();

/** The parts of the form, where a missing or refused thing is shown. */
export type Part = 'recipients' | 'value' | 'message' | 'effect';

/** What stands in the way of posting; empty when nothing does. Everything else about good words is only hinted at. */
export const missingIn = ({ kind, recipients, everyone, valueId, message, effect }: Draft): Part[] => {
  const parts: [Part, boolean][] = [
    ['recipients', kind === 'recognition' && !everyone && recipients.length === 0],
    ['value', !valueId],
    ['message', !message.trim() || graphemes(message) > longestMessage],
    ['effect', graphemes(effect) > longestEffect],
  ];
  return parts.filter(([, missing]) => missing).map(([part]) => part);
};

/** What is sent. */
export const bodyOf = (draft: Draft): SentBodyOf<'postRecognition'> => {
  const { kind, recipients, everyone, valueId, message, effect } = draft;
  const toPeople = kind === 'recognition';
  return {
    kind,
    recipientIds: toPeople && !everyone ? recipients.map(({ id }) => id) : [],
    everyone: toPeople && everyone,
    valueId,
    message: message.trim(),
    ...(effect.trim() && { effect: effect.trim() }),
  };
};

/** A kept draft, read again: whatever else an older version of the app has kept is let go. */
export const draftFrom = (kept: unknown): Draft | undefined => {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const draft = { ...emptyDraft, ...kept };
  const sound =
    Array.isArray(draft.recipients) &&
    [draft.valueId, draft.message, draft.effect].every((text) => typeof text === 'string');
  return sound && !isEmptyDraft(draft) ? draft : undefined;
};
