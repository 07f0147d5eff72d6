// Walls by name, and the few steps that every test of a wall begins with.
import { randomUUID } from 'node:crypto';
import type { RecognitionAudience } from '../../api/src/contract/shapes/people.ts';
import type { NewRecognition, Recognition } from '../../api/src/contract/shapes/recognition.ts';
import { as } from './call.ts';
import { type Channel, type Person, person, type Team, world } from './world.ts';

export type Wall = { team: Team; channel: Channel; params: { teamId: string; channelId: string }; members: Person[] };

/** A wall by its team's and channel's names. Each test file has walls of its own: files share one world. */
export const wallOf = (teamName: string, channelName: string): Wall => {
  const team = world().teams.find(({ displayName }) => displayName === teamName);
  const channel = team?.channels.find(({ displayName }) => displayName === channelName);
  if (!team || !channel) throw new Error(`The local world has no ${channelName} in ${teamName}.`);
  return {
    team,
    channel,
    params: { teamId: team.id, channelId: channel.id },
    members: channel.memberIds.map(person),
  };
};

/** Words for a new recognition; `to` are its recipients. */
export const thanks = (to: readonly Person[], more: Partial<NewRecognition> = {}): NewRecognition => ({
  recipientIds: to.map(({ id }) => id),
  valueId: 'listened',
  message: `You heard what was not said. ${randomUUID()}`,
  ...more,
});

export const post = (
  { params }: Wall,
  author: Person,
  to: readonly Person[],
  more: Partial<NewRecognition> = {},
): Promise<Recognition> => as(author).does('postRecognition', { params, body: thanks(to, more) });

/** Sets how somebody likes to be thanked. */
export const choose = async (who: Person, recognitionAudience: RecognitionAudience): Promise<void> => {
  const { etag, ...preferences } = (await as(who).does('getMe')).preferences;
  await as(who).does('putPreferences', { body: { ...preferences, recognitionAudience }, ifMatch: etag });
};

/** All pages of a wall as somebody sees them, newest first. */
export const readAll = async (
  { params }: Wall,
  who: Person,
  query: { limit?: number; value?: string; person?: string; from?: string; to?: string } = {},
): Promise<Recognition[]> => {
  const items: Recognition[] = [];
  let cursor: string | undefined;
  do {
    const page = await as(who).does('listRecognitions', {
      params,
      query: { limit: 100, ...query, ...(cursor && { cursor }) },
    });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
};
