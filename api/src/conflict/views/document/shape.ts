import type { PartyView, RequesterView } from '../../../contract/shapes/conflict-views.ts';
import type { Language } from './texts/languages.ts';

/** One thing in the document: a person's words under a label, or a table. Words are plain text; the page escapes them. */
export type Entry =
  | { readonly label?: string; readonly words: string }
  | { readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } };

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface Content {
  readonly title: string;
  readonly facts: readonly Entry[];
  readonly sections: readonly Section[];
}

/** How the document speaks: its texts, and people, dates and lists as its language writes them, in the reader's own zone. */
export interface Speech extends Language {
  day(at: string): string;
  moment(at: string): string;
  list(words: readonly string[]): string;
  nameOf(person: { readonly displayName: string }): string;
  /** A text with what stands in braces filled in. */
  fill(text: string, values: Readonly<Record<string, string>>): string;
}

/** A request as somebody who takes part in it sees it: nothing gets into the document that is not in this view. */
export type Seen = Omit<RequesterView, 'etag'> | Omit<PartyView, 'etag'>;
