import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import type { Vault } from '../../client/vault.ts';
import type { NameIn, Sections } from './sections.ts';

/** What became of one try to save. */
export type Sent<Whole = RequesterView> =
  | { readonly kind: 'saved'; readonly request: Whole }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'refused'; readonly problem: Error };

/** What is written in sections and saved by itself: a request, unless it is said to be something else. */
export interface Draft<Whole = RequesterView, Of = Sections> {
  /** The request as the server last gave it. */
  readonly request: Whole;
  /** The request's sections with everything written here. */
  readonly sections: Of;
  /** `gone`: deleted on another device, or its time had passed. */
  readonly saving: 'saved' | 'unsaved' | 'unreachable' | 'refused' | 'gone';
  /** The unsaved words are also kept on this device. */
  readonly keptHere: boolean;
  /** Why it was refused. */
  readonly problem?: Error;
  readonly clashes: readonly NameIn<Of>[];
}

export interface Door<Whole = RequesterView, Of = Sections> {
  send(edits: Partial<Of>, etag: string): Promise<Sent<Whole>>;
  /** The request as it is now, or nothing when it cannot be read at the moment. */
  read(): Promise<Whole | undefined>;
  sectionsOf(request: Whole): Of;
  readonly vault: Vault;
}

export interface Saver<Whole = RequesterView, Of = Sections> {
  readonly current: () => Draft<Whole, Of>;
  readonly subscribe: (listener: () => void) => () => void;
  edit<Name extends NameIn<Of>>(name: Name, value: Of[Name]): void;
  /** Saves at once; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
  /** Takes over a version that another call answered with. */
  adopt(request: Whole): void;
  settle(name: NameIn<Of>, keep: 'mine' | 'theirs'): void;
  /** Forgets what was written here and is not saved. */
  letGo(): void;
  /** Brings back what was written here before a reload. */
  restore(): Promise<void>;
  stop(): void;
}
