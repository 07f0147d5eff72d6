import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import type { Vault } from '../../client/vault.ts';
import type { Edits, SectionName, Sections } from './sections.ts';

/** What became of one try to save. */
export type Sent =
  | { readonly kind: 'saved'; readonly request: RequesterView }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'refused'; readonly problem: Error };

export interface Draft {
  /** The request as the server last gave it. */
  readonly request: RequesterView;
  /** The request's sections with everything written here. */
  readonly sections: Sections;
  /** `gone`: deleted on another device, or its time had passed. */
  readonly saving: 'saved' | 'unsaved' | 'unreachable' | 'refused' | 'gone';
  /** The unsaved words are also kept on this device. */
  readonly keptHere: boolean;
  /** Why it was refused. */
  readonly problem?: Error;
  readonly clashes: readonly SectionName[];
}

export interface Door {
  send(edits: Edits, etag: string): Promise<Sent>;
  /** The request as it is now, or nothing when it cannot be read at the moment. */
  read(): Promise<RequesterView | undefined>;
  readonly vault: Vault;
}

export interface Saver {
  readonly current: () => Draft;
  readonly subscribe: (listener: () => void) => () => void;
  edit<Name extends SectionName>(name: Name, value: Sections[Name]): void;
  /** Saves at once; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
  /** Takes over a version that another call answered with. */
  adopt(request: RequesterView): void;
  settle(name: SectionName, keep: 'mine' | 'theirs'): void;
  /** Brings back what was written here before a reload. */
  restore(): Promise<void>;
  stop(): void;
}
