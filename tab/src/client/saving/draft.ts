import type { Vault } from '../vault.ts';
import type { NameIn } from './sections.ts';

/** What became of one try to save. */
export type Sent<Whole> =
  | { readonly kind: 'saved'; readonly request: Whole }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'refused'; readonly problem: Error };

/** Something that is written in sections (`Of`) and saved by itself: a request, an account, notes. */
export interface Draft<Whole, Of> {
  /** What it belongs to, as the server last gave it. */
  readonly request: Whole;
  /** Its sections with everything written here. */
  readonly sections: Of;
  /** `gone`: deleted on another device, or its time had passed. */
  readonly saving: 'saved' | 'unsaved' | 'unreachable' | 'refused' | 'gone';
  /** The unsaved words are also kept on this device. */
  readonly keptHere: boolean;
  /** Why it was refused. */
  readonly problem?: Error;
  readonly clashes: readonly NameIn<Of>[];
}

export interface Door<Whole, Of> {
  send(edits: Partial<Of>, etag: string): Promise<Sent<Whole>>;
  /** It as it is now, or nothing when it cannot be read at the moment. */
  read(): Promise<Whole | undefined>;
  sectionsOf(request: Whole): Of;
  readonly vault: Vault;
}

export interface Saver<Whole, Of> {
  readonly current: () => Draft<Whole, Of>;
  readonly subscribe: (listener: () => void) => () => void;
  edit<Name extends NameIn<Of>>(name: Name, value: Of[Name]): void;
  /** Saves at once, also what is written meanwhile; true when nothing is left unsaved. */
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
