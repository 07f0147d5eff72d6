import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';

/** The parts of a draft that are saved on their own; one replaces itself as a whole. */
export type SectionName = 'safety' | 'openCommunication' | 'guidelines' | 'details';
export type Sections = Pick<RequesterView, SectionName>;

export const sectionsOf = ({ safety, openCommunication, guidelines, details }: Sections): Sections => ({
  safety,
  openCommunication,
  guidelines,
  details,
});
