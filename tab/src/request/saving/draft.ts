import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type * as saving from '../../client/saving/draft.ts';
import type { Sections } from './sections.ts';

/** A request on its way through the steps, as it is being written. */
export type Draft = saving.Draft<RequesterView, Sections>;
export type Door = saving.Door<RequesterView, Sections>;
export type Saver = saving.Saver<RequesterView, Sections>;
