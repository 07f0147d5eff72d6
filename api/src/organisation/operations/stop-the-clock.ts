import { readReceipt } from '../../contract/receipt.ts';
import type { Hold as HoldView } from '../../contract/shapes/organisation.ts';
import { personOf } from '../../people/index.ts';
import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound, Refused, refuseBroken } from '../../platform/refused.ts';
import { brokenHold, type Hold, isStopped, startedAgain, stopped, stoppedBy } from '../rules/holds.ts';
import { keepHold, readHold, readHolds } from '../store/holds.ts';
import { administratorsOnly } from './administrators.ts';

const holdView = async (platform: Platform, hold: Hold): Promise<HoldView> => {
  const { at = '', byId = '' } = stoppedBy(hold) ?? {};
  return { receipt: hold.receipt, reason: hold.reason, at, by: await personOf(platform, byId) };
};

/** The clocks that are stopped now, by receipt number; whether a number belongs to a request is not among what it says. */
export const listHolds = operation('listHolds', async ({ caller, query: { limit, cursor } }, platform) => {
  administratorsOnly(caller);
  const after = cursor === undefined ? undefined : keyOfCursor(cursor);
  const read = await readHolds(platform, { after, limit: limit + 1 });
  const page = read.slice(0, limit);
  const last = page.at(-1);
  return {
    body: {
      items: await Promise.all(page.filter(isStopped).map((hold) => holdView(platform, hold))),
      nextCursor: last && read.length > limit ? cursorAfter(last.receipt) : null,
    },
  };
});

/** Stops the clock of whatever has this receipt number (P5). A repeat with the same reason finds it done. */
export const stopClock = operation('stopClock', async ({ caller, body, now }, platform) => {
  administratorsOnly(caller);
  refuseBroken(brokenHold(body));
  const receipt = readReceipt(body.receipt) ?? '';
  const reason = body.reason.trim();
  const before = await readHold(platform, receipt);
  if (isStopped(before?.hold)) {
    if (before.hold.reason === reason) return { body: await holdView(platform, before.hold) };
    throw new Refused('already-stopped', 'The clock of this receipt number is stopped already, for another reason.', {
      errors: [{ path: 'receipt', message: 'Its clock is stopped already. Let it run before you stop it anew.' }],
    });
  }
  const hold = stopped(before?.hold, { receipt, reason }, { at: now.toISOString(), byId: caller.id });
  await keepHold(platform, hold, before);
  return { body: await holdView(platform, hold) };
});

/** Lets it run again: what was due meanwhile happens within a day. */
export const startClock = operation('startClock', async ({ caller, params, now }, platform) => {
  administratorsOnly(caller);
  const before = await readHold(platform, readReceipt(params.receipt) ?? '');
  if (!before || !isStopped(before.hold)) throw notFound();
  await keepHold(platform, startedAgain(before.hold, { at: now.toISOString(), byId: caller.id }), before);
  return {};
});
