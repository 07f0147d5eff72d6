import type { OpenCommunication } from '@common-ground/api/contract/shapes/conflict.ts';

/** The order in which the message says things: what is shared first, the ask last. */
export const parts = ['commonGround', 'observation', 'effect', 'myPart', 'cause', 'need', 'ask'] as const;
export type Part = (typeof parts)[number];

export interface Phrases {
  readonly opening: string;
  readonly closing: string;
  /** How each part is led in, ending where the person's own words begin. */
  readonly leadIn: Readonly<Record<Part, string>>;
}

/** The message made from the answers: one paragraph for each that holds words; nothing while none does. */
export const composeMessage = (words: OpenCommunication, phrases: Phrases): string => {
  const paragraphs = parts.flatMap((part) => {
    const text = words[part]?.trim();
    return text ? [`${phrases.leadIn[part]} ${text}`] : [];
  });
  if (paragraphs.length === 0) return '';
  return [phrases.opening, ...paragraphs, phrases.closing].join('\n\n');
};

/** What would be sent: the person's own version once they took it over, else the composed one. */
export const messageOf = (words: OpenCommunication, phrases: Phrases): string =>
  words.message ?? composeMessage(words, phrases);
