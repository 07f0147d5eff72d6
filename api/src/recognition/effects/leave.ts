import { leaverIn } from '../../people/index.ts';
import { type Delivery, NotYet } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { unavailable } from '../../platform/refused.ts';
import { NotCommitted } from '../../platform/storage/commit.ts';
import { nobody } from '../rules/leaving.ts';
import type { Direction } from '../rules/lists.ts';
import { decided } from '../rules/visibility.ts';
import { changed, deleted } from '../store/changes.ts';
import { keep } from '../store/keeping.ts';
import { wallPartition } from '../store/keys.ts';
import { responsesTaken } from '../store/leaving.ts';
import { delist, readList } from '../store/lists.ts';
import { readPost } from '../store/posts.ts';
import { recount, refreshLists, sweep } from './names.ts';

/** As much as is done well before the lease of an effect ends; then it begins again where it stopped. */
const atOnce = 40;
/** Each of these is read and written several times. */
const answeredAtOnce = 15;
const pauseMs = 1_000;

interface Leaver {
  readonly personId: string;
  readonly recognitions: 'anonymise' | 'delete';
}

/** One post without this person; looked at anew, so that doing it twice does nothing more. */
const leftBehind = async (platform: Platform, { personId, recognitions }: Leaver, partition: string, id: string) => {
  const kept = await readPost(platform.tables, partition, id);
  if (!kept) return;
  if (kept.post.author.id !== personId) {
    const after = decided(kept.post, personId, 'remove-me');
    if (after) await keep(platform, partition, changed(kept, after), [refreshLists(id)]);
  } else if (recognitions === 'delete') await keep(platform, partition, deleted(kept), [sweep(id)]);
  else await keep(platform, partition, changed(kept, { ...kept.post, author: nobody }), []);
};

/** Works off one of the person's lists, which gets shorter by what is done. */
const leaveList = async (platform: Platform, leaver: Leaver, direction: Direction): Promise<boolean> => {
  const { tables, config } = platform;
  const rows = await readList(tables, config.tenantId, leaver.personId, direction, { limit: atOnce });
  for (const { id, channelId } of rows) {
    await leftBehind(platform, leaver, wallPartition(config.tenantId, channelId), id);
    await delist(tables, config.tenantId, leaver.personId, direction, id);
  }
  return rows.length === atOnce;
};

/** Their reactions to one card and their comments on it, piece by piece; somebody who changes the card meanwhile makes it try again. */
const takeResponses = async (platform: Platform, leaver: Leaver, partition: string, id: string): Promise<void> => {
  for (;;) {
    const changes = await responsesTaken(platform.tables, partition, id, leaver);
    if (changes.length === 0) return;
    try {
      await keep(platform, partition, changes, [recount(id)]);
    } catch (error) {
      throw error instanceof NotCommitted ? unavailable('The card', 1) : error;
    }
  }
};

/** P6: their comments are nobody's or gone, as they chose, and their reactions are on no card. */
export const leaveResponses = async (platform: Platform, { partition: leaving }: Delivery): Promise<void> => {
  const leaver = await leaverIn(platform, leaving);
  if (!leaver) return;
  const { tables, config } = platform;
  const rows = await readList(tables, config.tenantId, leaver.personId, 'responded', { limit: answeredAtOnce });
  for (const { id, channelId } of rows) {
    await takeResponses(platform, leaver, wallPartition(config.tenantId, channelId), id);
    await delist(tables, config.tenantId, leaver.personId, 'responded', id);
  }
  if (rows.length === answeredAtOnce) throw new NotYet(new Date(platform.clock.now().getTime() + pauseMs));
};

/** P6: what somebody gave is nobody's or gone, as they chose, and their name is on no card that they received. */
export const leaveRecognitions = async (platform: Platform, { partition }: Delivery): Promise<void> => {
  const leaver = await leaverIn(platform, partition);
  if (!leaver) return;
  for (const direction of ['given', 'received', 'awaiting-consent'] as const)
    if (await leaveList(platform, leaver, direction))
      throw new NotYet(new Date(platform.clock.now().getTime() + pauseMs));
};
