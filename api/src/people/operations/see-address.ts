import { operation } from '../../platform/http/operation.ts';
import { notFound } from '../../platform/refused.ts';

/** By what Teams opens a chat or a meeting with somebody: their user principal name. */
export const getAddress = operation('getAddress', async ({ params }, { directory }) => {
  const { address } = await directory.person(params.id);
  if (!address) throw notFound();
  return { body: { address } };
});
