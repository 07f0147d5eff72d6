// P3 and membership: who reaches which wall, and that team and channel are checked as a pair.
import { describe, expect, test } from 'vitest';
import type { CallName } from '../../api/src/contract/calls.ts';
import { as, type Given, rawCall } from '../support/call.ts';
import { requestToken } from '../support/tokens.ts';
import { post, thanks, type Wall, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const care = wallOf('Customer Care', 'General');
const night = wallOf('Customer Care', 'Night shift');
const shared = wallOf('Customer Care', 'With Harbourline');
const platform = wallOf('Platform', 'General');
const [jon, diego, mira, khai, noor, ines] = ['jon', 'diego', 'mira', 'khai', 'noor', 'ines'].map(person) as [
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
];

/** Every call of a wall, with a card that is there. */
const callsOf = ({ params }: Pick<Wall, 'params'>, id: string): [CallName, Given<CallName>][] => {
  const card = { ...params, id };
  const calls: { [Name in CallName]?: unknown } = {
    listMembers: { params },
    listRecognitions: { params },
    postRecognition: { params, body: thanks([jon]) },
    getRecognition: { params: card },
    editRecognition: { params: card, body: { message: 'Changed' }, ifMatch: '*' },
    deleteRecognition: { params: card },
    decideConsent: { params: card, body: { decision: 'remove-me' } },
    listReactions: { params: card },
    addReaction: { params: { ...card, kind: 'clap' } },
    removeReaction: { params: { ...card, kind: 'clap' } },
    listComments: { params: card },
    postComment: { params: card, body: { message: 'Hello' } },
    deleteComment: { params: { ...card, commentId: id } },
    reportRecognition: { params: card, body: { reason: 'other' } },
    listReports: { params },
    getFairness: { params },
    moderateRecognition: { params: card, body: { action: 'hide' } },
  };
  return Object.entries(calls) as [CallName, Given<CallName>][];
};

const refusalsOf = async (who: Person, wall: Pick<Wall, 'params'>, id: string) => {
  const refusals: string[] = [];
  for (const [name, given] of callsOf(wall, id)) {
    const { status, code } = await as(who).refused(name, given);
    refusals.push(`${name}: ${status} ${code}`);
  }
  return refusals;
};

const all = (id: string, refusal: string) => callsOf(care, id).map(([name]) => `${name}: ${refusal}`);

describe('an outsider', () => {
  test('is refused every call of the wall, for a card that is there', async () => {
    const { id } = await post(care, jon, [diego]);
    expect(await refusalsOf(noor, care, id)).toEqual(all(id, '403 not-allowed'));
    expect(await as(diego).does('getRecognition', { params: { ...care.params, id } })).toMatchObject({
      reactions: [],
      commentCount: 0,
    });
  });

  test('of a private channel is refused although a member of its team', async () => {
    const { id } = await post(night, diego, [jon]);
    expect(await refusalsOf(mira, night, id)).toEqual(all(id, '403 not-allowed'));
  });
});

describe('team and channel are a pair', () => {
  test('an own team with a foreign channel is refused', async () => {
    const { id } = await post(platform, khai, [jon]);
    const pair = { params: { teamId: care.team.id, channelId: platform.channel.id } };
    expect(await refusalsOf(mira, pair, id)).toEqual(all(id, '403 not-allowed'));
    // Not even for a member of both: the card belongs to the other team.
    expect(await refusalsOf(jon, pair, id)).toEqual(all(id, '403 not-allowed'));
  });

  test('a card of another wall of the same person is not there', async () => {
    const { id } = await post(platform, khai, [jon]);
    const params = { ...care.params, id };
    expect(await as(jon).refused('getRecognition', { params })).toMatchObject({ status: 404 });
    expect(await as(jon).refused('addReaction', { params: { ...params, kind: 'clap' } })).toMatchObject({
      status: 404,
    });
    expect(await as(jon).refused('postComment', { params, body: { message: 'Hi' } })).toMatchObject({ status: 404 });
    expect(await as(jon).refused('decideConsent', { params, body: { decision: 'private' } })).toMatchObject({
      status: 404,
    });
  });

  test.each(['19:nowhere@thread.tacv2', '...', '%2e%2e%2f', "19:a' or RowKey ge 'c_", 'a'.repeat(300)])(
    'a channel called %s is refused',
    async (channelId) => {
      const params = { teamId: care.team.id, channelId };
      const { status } = await as(jon).refused('listRecognitions', { params });
      expect([403, 404]).toContain(status);
    },
  );
});

describe('a shared channel', () => {
  test('is for its own members, from whichever team', async () => {
    const card = await post(shared, khai, [jon]);
    expect((await as(jon).does('getRecognition', { params: { ...shared.params, id: card.id } })).id).toBe(card.id);
    expect(await as(mira).refused('listRecognitions', { params: shared.params })).toMatchObject({ status: 403 });
  });

  test('does not offer members of the partner organisation, whose choices are unknown', async () => {
    const { items } = await as(khai).does('listMembers', { params: shared.params });
    expect(items.map(({ id }) => id)).not.toContain(ines.id);
    expect(await as(khai).refused('postRecognition', { params: shared.params, body: thanks([ines]) })).toMatchObject({
      code: 'not-a-member',
    });
  });

  test('lets a member who is not in its team read what the team agreed on', async () => {
    const { teamId, channelId } = shared.params;
    expect(await as(khai).refused('getTeamSettings', { params: { teamId } })).toMatchObject({ status: 403 });
    const settings = await as(khai).does('getTeamSettings', { params: { teamId }, query: { channelId } });
    expect(settings.values.length).toBeGreaterThan(0);
    expect(settings.can.edit).toBe(false);
    const foreign = { params: { teamId }, query: { channelId: platform.channel.id } };
    expect(await as(khai).refused('getTeamSettings', foreign)).toMatchObject({ status: 403 });
  });
});

test('a token of the partner organisation is refused', async () => {
  const token = await requestToken({ username: ines.userPrincipalName }).catch(() => undefined);
  const partner = token ?? (await requestToken({ username: ines.userPrincipalName }, inesTenant()));
  const path = `/teams/${shared.team.id}/channels/${encodeURIComponent(shared.channel.id)}/recognitions`;
  const answer = await rawCall(path, { headers: { Authorization: `Bearer ${partner}` } });
  expect(answer.status).toBe(401);
});

const inesTenant = () => (ines as Person & { tenantId?: string }).tenantId ?? '';

describe('one wall', () => {
  test('of another colleague: only the author edits and deletes, only the thanked decide', async () => {
    const { id } = await post(care, jon, [diego]);
    const params = { ...care.params, id };
    for (const colleague of [diego, mira, person('amina')]) {
      const edit = as(colleague).refused('editRecognition', { params, body: { message: 'Mine now' }, ifMatch: '*' });
      expect(await edit).toMatchObject({ status: 403, code: 'not-allowed' });
      expect(await as(colleague).refused('deleteRecognition', { params })).toMatchObject({ status: 403 });
    }
    for (const notThanked of [jon, mira, person('amina')]) {
      const decide = as(notThanked).refused('decideConsent', { params, body: { decision: 'remove-me' } });
      expect(await decide).toMatchObject({ status: 403, code: 'not-allowed' });
    }
  });
});
