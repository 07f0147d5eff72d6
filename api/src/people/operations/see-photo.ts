import { operation } from '../../platform/http/operation.ts';
import { notFound } from '../../platform/refused.ts';

const oneDay = 86_400;

/** Somebody's face, 96 pixels wide; initials are the tab's when there is none or it may not be read. */
export const getPhoto = operation('getPhoto', async ({ params }, { directory }) => {
  const photo = await directory.photo(params.id);
  if (!photo) throw notFound();
  return { bytes: { ...photo, maxAgeSeconds: oneDay } };
});
