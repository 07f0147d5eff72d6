import { namedBy } from '../../conflict/index.ts';
import type { Spread } from '../../contract/shapes/recognition.ts';
import { teamSettings } from '../../organisation/index.ts';
import type { Members } from '../../platform/graph/membership.ts';
import { operation } from '../../platform/http/operation.ts';
import { keyedHash } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Draw, oftenThanked, suggested } from '../rules/fairness.ts';
import { spreadDays, spreadOf } from '../rules/spread.ts';
import { readDays } from '../store/days.ts';
import { readGiven } from '../store/given.ts';
import { fairnessView } from '../views.ts';
import { enterWall, type WallParams } from './wall.ts';

/** Whoever has posted more than this within two months has thanked a lot; what lies behind is not looked at. */
const lookedAt = 200;
const dayMs = 86_400_000;

const seeSpread = async (
  platform: Platform,
  partition: string,
  { teamId }: WallParams,
  members: Members,
  now: Date,
): Promise<Spread> => {
  const from = new Date(now.getTime() - (spreadDays - 1) * dayMs);
  const [days, { values }] = await Promise.all([
    readDays(platform, partition, from, now),
    teamSettings(platform, teamId),
  ]);
  return spreadOf(days, members, values);
};

/** W8: for the caller alone, whom they have not thanked lately; for owners also how recognition is spread. */
export const getFairness = operation('getFairness', async ({ caller, params, now }, platform) => {
  const { members, viewer, partition } = await enterWall(platform, caller, params);
  const [given, named, secret, spread] = await Promise.all([
    readGiven(platform.tables, partition, caller.id, lookedAt),
    namedBy(platform, caller),
    platform.secret(),
    viewer.isOwner ? seeSpread(platform, partition, params, members, now) : undefined,
  ]);
  const drawn = [caller.tenantId, params.channelId, caller.id];
  const draw: Draw = (personId, word) =>
    Number.parseInt(keyedHash(secret, 'fairness', ...drawn, personId, word).slice(0, 8), 16) / 2 ** 32;
  const people = [...members.values()];
  const suggestions = suggested(people, { callerId: caller.id, given, named }, draw, now);
  return { body: fairnessView(suggestions, oftenThanked(people, caller.id, given), spread) };
});
