import { operation } from '../../platform/http/operation.ts';
import { figuresOf, quartersBefore, smallestShown } from '../rules/figures.ts';
import { readCounted } from '../store/figures.ts';
import { administratorsOnly } from './administrators.ts';

/** Numbers of the whole organisation, one quarter each, and never a case (P7). */
export const getFigures = operation('getFigures', async ({ caller, now }, platform) => {
  administratorsOnly(caller);
  const at = now.toISOString();
  const quarters = quartersBefore(at);
  const counted = await readCounted(platform, { from: quarters.at(-1) ?? '', to: quarters[0] ?? '' });
  return { body: { items: figuresOf(counted, at), smallestShown } };
});
