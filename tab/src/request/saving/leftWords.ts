import type { Sections } from './sections.ts';

type Edits = Partial<Sections>;

const texts = [
  ['openCommunication', 'observation', 'talk.observation'],
  ['openCommunication', 'effect', 'talk.effect'],
  ['openCommunication', 'myPart', 'talk.myPart'],
  ['openCommunication', 'cause', 'talk.cause'],
  ['openCommunication', 'need', 'talk.need'],
  ['openCommunication', 'ask', 'talk.ask'],
  ['openCommunication', 'commonGround', 'talk.commonGround'],
  ['openCommunication', 'message', 'message.title'],
  ['guidelines', 'tried', 'guidelines.tried'],
  ['guidelines', 'whyNotEnough', 'guidelines.whyNotEnough'],
  ['details', 'outcomeHopedFor', 'hope.title'],
] as const satisfies readonly (readonly [keyof Sections, string, string])[];

export interface LeftWord {
  readonly label: (typeof texts)[number][2] | 'attempts.outcome' | 'left.account' | 'left.correction';
  readonly words: string;
}

const textIn = (sections: Edits | undefined, section: keyof Sections, field: string): string =>
  String((sections?.[section] as Readonly<Record<string, unknown>> | null | undefined)?.[field] ?? '').trim();

/** Texts written here that the server never got: nothing of them is in what it has saved. */
export const leftWords = (edits: Edits, saved: Edits | undefined): LeftWord[] =>
  texts.flatMap(([section, field, label]): LeftWord[] => {
    const words = textIn(edits, section, field);
    return words && words !== textIn(saved, section, field) ? [{ label, words }] : [];
  });
