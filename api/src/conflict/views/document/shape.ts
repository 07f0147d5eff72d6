import type { PartyView, RequesterView } from '../../../contract/shapes/conflict.ts';
import { said } from './texts.ts';

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

/** Dates in the reader's own zone. */
export interface Dates {
  day(at: string): string;
  moment(at: string): string;
}

/** A request as somebody who takes part in it sees it: nothing gets into the document that is not in this view. */
export type Seen = Omit<RequesterView, 'etag'> | Omit<PartyView, 'etag'>;

export const nameOf = ({ displayName }: { readonly displayName: string }): string => displayName || said.colleague;
