import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import type { ComponentType } from 'react';
import { AgreementView } from './agreement/AgreementView.tsx';
import { FileHistory } from './FileHistory.tsx';
import { NotesView } from './notes/NotesView.tsx';
import { Overview } from './Overview.tsx';
import { Voices } from './voices/Voices.tsx';

/** What every part of a file is given. */
export interface FilePart {
  readonly request: MediatorView;
  readonly me: Me;
}

/** The parts of a file in the order of their tabs; `view.<id>` of the texts names each. */
export const views = [
  { id: 'overview', View: Overview },
  { id: 'voices', View: Voices },
  { id: 'agreement', View: AgreementView },
  { id: 'history', View: FileHistory },
  { id: 'notes', View: NotesView },
] as const satisfies readonly { readonly id: string; readonly View: ComponentType<FilePart> }[];

export type ViewId = (typeof views)[number]['id'];
