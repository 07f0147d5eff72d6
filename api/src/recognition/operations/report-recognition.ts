import { operation } from '../../platform/http/operation.ts';
import { keyedHash } from '../../platform/ids.ts';
import { Refused, refuseBroken } from '../../platform/refused.ts';
import { tellOwner } from '../effects/names.ts';
import { isNewReport, keptNote, mayModerate, mayReport, ownersToAsk } from '../rules/moderation.ts';
import { brokenInNote } from '../rules/words.ts';
import { keep } from '../store/keeping.ts';
import { readReport, reported } from '../store/reports.ts';
import { repeatedly } from './repeatedly.ts';
import { enterWall, findPost } from './wall.ts';

/** W6: asks the owners to look at a card. A person is kept as a keyed hash, once for each card; repeating changes nothing. */
export const reportRecognition = operation('reportRecognition', async ({ caller, params, body, now }, platform) => {
  const { members, viewer, partition } = await enterWall(platform, caller, params);
  const reporter = keyedHash(await platform.secret(), 'report', caller.tenantId, params.id, caller.id);
  let readByOwners = 0;
  await repeatedly(async () => {
    const found = await findPost(platform, partition, viewer, params);
    if (!mayReport(found.post, caller.id)) {
      throw new Refused('not-allowed', 'This card is yours: you can change or delete it.');
    }
    refuseBroken(brokenInNote(body.note));
    readByOwners = [...members.values()].filter((member) => mayModerate(found.post, member)).length;
    if (!isNewReport(await readReport(platform.tables, partition, params.id, reporter), found.post)) return;
    const report = { reason: body.reason, ...keptNote(body.note), at: now };
    const asked = ownersToAsk(found.post, { ...found.post, isReported: true }, members.values(), caller.id);
    const effects = asked.map((id) => tellOwner(params.id, id));
    await keep(platform, partition, reported(found, reporter, report), effects);
  });
  return { body: { readByOwners } };
});
