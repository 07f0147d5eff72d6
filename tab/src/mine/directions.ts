/** The lists of one's own recognitions. */
export const directions = ['received', 'given', 'awaiting-consent'] as const;
export type Direction = (typeof directions)[number];
