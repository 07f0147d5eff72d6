import type { Needs } from '@common-ground/api/contract/shapes/hearing.ts';

const names = ['language', 'timeZone', 'supportPerson', 'accessibility'] as const satisfies readonly (keyof Needs)[];

/** The needs that an earlier visit kept on this device; whatever else was kept is let go. */
export const needsIn = (kept: unknown): Needs | undefined => {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const found = names.flatMap((name) => {
    const words = (kept as Readonly<Record<string, unknown>>)[name];
    return typeof words === 'string' && words !== '' ? [[name, words] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
};
