import { withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { roster } from '../index.ts';
import { mediatorView } from '../views.ts';

/** The whole roster by name; everybody may see who could help them. */
export const listMediators = operation('listMediators', async (_, platform) => {
  const mediators = await roster(platform);
  const items = mediators
    .toSorted((one, other) => one.person.displayName.localeCompare(other.person.displayName))
    .map(({ person, ...entry }) => withEtag(mediatorView(person, entry)));
  return { body: { items, nextCursor: null } };
});
