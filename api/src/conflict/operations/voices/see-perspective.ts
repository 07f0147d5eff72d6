import { operation } from '../../../platform/http/operation.ts';
import { notFound } from '../../../platform/refused.ts';
import { perspectiveBy } from '../../rules/talks/heard.ts';
import { partIn } from '../../store/reading.ts';
import { ownPerspectiveView, perspectiveView } from '../../views/talks.ts';
import { showing, withNames } from '../present.ts';

/** One's own, begun or not; another's once it was handed in to, or released to, the caller (M4). */
export const getPerspective = operation('getPerspective', async ({ caller, params, now }, platform) => {
  const { request, role } = await partIn(platform, caller, params.id);
  const kept = perspectiveBy(request, params.personId);
  const isOwn = role !== 'mediator' && params.personId === caller.id;
  const view = await withNames(platform, (person) => {
    const to = showing({ id: caller.id, role, now }, person);
    return isOwn ? ownPerspectiveView(request, to) : kept && perspectiveView(request, kept, to.viewer, to);
  });
  if (!view) throw notFound();
  return { body: view, etag: view.etag };
});
