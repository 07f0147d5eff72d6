// W5: the author changes words and value and deletes; nothing is left half-deleted.
import { describe, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { post, readAll, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Platform', 'General');
const { params } = wall;
const [author, thanked, colleague] = [person('priya'), person('tane'), person('olena')];
const at = (id: string) => ({ params: { ...params, id } });
const seenBy = async (who: typeof author, id: string) => as(who).does('getRecognition', at(id));

describe('the author', () => {
  test('changes the words and the value, and everybody sees that it was edited', async () => {
    const card = await post(wall, author, [thanked], { effect: 'We slept.' });
    const body = { message: 'Said better.', valueId: 'took-ownership' };
    const edited = await as(author).does('editRecognition', { ...at(card.id), body, ifMatch: card.etag });
    expect(edited).toMatchObject({ message: body.message, effect: 'We slept.', value: { id: body.valueId } });
    expect(edited.editedAt).toBeTruthy();
    const seen = (await readAll(wall, colleague, { person: thanked.id })).find(({ id }) => id === card.id);
    expect(seen).toMatchObject({ message: 'Said better.', editedAt: edited.editedAt, createdAt: card.createdAt });
    const idsWith = async (value: string) => (await readAll(wall, colleague, { value })).map(({ id }) => id);
    expect(await idsWith('took-ownership')).toContain(card.id);
    expect(await idsWith('listened')).not.toContain(card.id);
    const pair = await readAll(wall, colleague, { value: 'listened', person: thanked.id });
    expect(pair.map(({ id }) => id)).not.toContain(card.id);
  });

  test('takes the effect away with null and leaves it with nothing', async () => {
    const card = await post(wall, author, [thanked], { effect: 'We slept.' });
    const once = await as(author).does('editRecognition', {
      ...at(card.id),
      body: { message: 'A' },
      ifMatch: card.etag,
    });
    expect(once.effect).toBe('We slept.');
    const twice = await as(author).does('editRecognition', {
      ...at(card.id),
      body: { effect: null },
      ifMatch: once.etag,
    });
    expect(twice).not.toHaveProperty('effect');
    expect(await seenBy(colleague, card.id)).not.toHaveProperty('effect');
    expect((await readAll(wall, colleague)).find(({ id }) => id === card.id)).not.toHaveProperty('effect');
  });

  test('is told when it has changed since they saw it, and may send the ETag of a list, of a card or of the header', async () => {
    const card = await post(wall, author, [thanked]);
    const header = (await as(author).call('getRecognition', at(card.id))).headers.get('etag') ?? '';
    const listed = (await readAll(wall, author)).find(({ id }) => id === card.id);
    expect([header, listed?.etag]).toEqual([card.etag, card.etag]);
    await as(author).does('editRecognition', { ...at(card.id), body: { message: 'First' }, ifMatch: header });
    const stale = as(author).refused('editRecognition', {
      ...at(card.id),
      body: { message: 'Second' },
      ifMatch: card.etag,
    });
    expect(await stale).toMatchObject({ status: 412, code: 'stale' });
    expect((await seenBy(colleague, card.id)).message).toBe('First');
  });

  test('is not stopped by the reactions of others, which still change what everybody is sent', async () => {
    const card = await post(wall, author, [thanked]);
    await as(colleague).does('addReaction', { params: { ...params, id: card.id, kind: 'clap' } });
    await eventually(async () => {
      const seen = await seenBy(author, card.id);
      expect(seen.reactions).toEqual([{ kind: 'clap', count: 1, mine: false }]);
      expect(seen.etag).not.toBe(card.etag);
    });
    const again = await as(author).call('getRecognition', { ...at(card.id), headers: { 'If-None-Match': card.etag } });
    expect(again.status).toBe(200);
    const edited = await as(author).does('editRecognition', {
      ...at(card.id),
      body: { message: 'B' },
      ifMatch: card.etag,
    });
    expect(edited.reactions).toEqual([{ kind: 'clap', count: 1, mine: false }]);
  });

  test.each<[string, object, number, string]>([
    ['blank words', { message: '\u200b' }, 422, 'message-blank'],
    ['too many words', { message: 'x'.repeat(1001) }, 422, 'message-too-long'],
    ['an unknown value', { valueId: 'obedience' }, 422, 'unknown-value'],
    ['other recipients', { recipientIds: [] }, 400, 'malformed'],
  ])('is refused %s', async (_, body, status, code) => {
    const card = await post(wall, author, [thanked]);
    const refused = as(author).refused('editRecognition', { ...at(card.id), body, ifMatch: card.etag });
    expect(await refused).toMatchObject({ status, code });
    expect(await seenBy(author, card.id)).toEqual(card);
  });

  test('of two edits at once one wins and the other is told', async () => {
    const card = await post(wall, author, [thanked]);
    const edits = await Promise.all(
      ['One', 'Two', 'Three'].map((message) =>
        as(author).call('editRecognition', { ...at(card.id), body: { message }, ifMatch: card.etag }),
      ),
    );
    const statuses = edits.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 409, 412].includes(status))).toBe(true);
  });
});

describe('a deleted card', () => {
  test('is gone for everybody at once, with its reactions, comments, filters and lists', async () => {
    const older = await post(wall, author, [thanked]);
    const card = await post(wall, author, [thanked]);
    await as(colleague).does('addReaction', { params: { ...params, id: card.id, kind: 'party' } });
    const comment = await as(colleague).does('postComment', { ...at(card.id), body: { message: 'Well said.' } });
    const listed = async (who: typeof author, direction: 'given' | 'received') =>
      (await as(who).does('listMyRecognitions', { query: { direction } })).items.map(({ id }) => id);
    await eventually(async () => {
      expect(await listed(author, 'given')).toContain(card.id);
      expect(await listed(thanked, 'received')).toContain(card.id);
    });

    expect((await as(author).call('deleteRecognition', at(card.id))).status).toBe(204);
    for (const query of [{}, { person: thanked.id }, { person: author.id }, { value: 'listened' }]) {
      expect((await readAll(wall, colleague, query)).map(({ id }) => id)).not.toContain(card.id);
    }
    const pair = await readAll(wall, colleague, { person: thanked.id, value: 'listened' });
    expect(pair.map(({ id }) => id)).not.toContain(card.id);
    // No empty place is left where it was found.
    for (const query of [{ person: thanked.id }, { value: 'listened', person: author.id }]) {
      const first = await as(colleague).does('listRecognitions', { params, query: { ...query, limit: 1 } });
      expect(first.items.map(({ id }) => id)).toEqual([older.id]);
    }
    for (const who of [author, thanked, colleague]) {
      const refusals = await Promise.all([
        as(who).refused('getRecognition', at(card.id)),
        as(who).refused('listReactions', at(card.id)),
        as(who).refused('listComments', at(card.id)),
        as(who).refused('addReaction', { params: { ...params, id: card.id, kind: 'clap' } }),
        as(who).refused('removeReaction', { params: { ...params, id: card.id, kind: 'party' } }),
        as(who).refused('postComment', { ...at(card.id), body: { message: 'Late' } }),
        as(who).refused('deleteComment', { params: { ...params, id: card.id, commentId: comment.id } }),
        as(who).refused('decideConsent', { ...at(card.id), body: { decision: 'private' } }),
        as(who).refused('editRecognition', { ...at(card.id), body: { message: 'x' }, ifMatch: '*' }),
        as(who).refused('deleteRecognition', at(card.id)),
      ]);
      expect(refusals.map(({ status }) => status)).toEqual(Array(10).fill(404));
    }
    expect(await listed(author, 'given')).not.toContain(card.id);
    expect(await listed(thanked, 'received')).not.toContain(card.id);
    await eventually(async () => {
      const first = await as(author).does('listMyRecognitions', { query: { direction: 'given', limit: 1 } });
      expect(first.items.map(({ id }) => id)).toEqual([older.id]);
    });
  });

  test('is not brought back by reactions, comments and decisions that arrive at the same moment', async () => {
    const card = await post(wall, author, [thanked, person('khai')]);
    const [deleted, ...others] = await Promise.all([
      as(author).call('deleteRecognition', at(card.id)),
      ...wall.members.map((who) => as(who).call('addReaction', { params: { ...params, id: card.id, kind: 'heart' } })),
      as(thanked).call('decideConsent', { ...at(card.id), body: { decision: 'private' } }),
      as(colleague).call('postComment', { ...at(card.id), body: { message: 'Just now' } }),
    ]);
    expect([204, 409]).toContain(deleted?.status);
    expect(others.every(({ status }) => [200, 201, 204, 404].includes(status))).toBe(true);
    await as(author).call('deleteRecognition', at(card.id));
    await eventually(async () => {
      expect((await as(colleague).refused('getRecognition', at(card.id))).status).toBe(404);
      expect((await readAll(wall, colleague)).map(({ id }) => id)).not.toContain(card.id);
    });
  });
});

describe('a value that the team changes or gives up', () => {
  const teamId = params.teamId;
  const owner = person('elodie');

  test('stays on old posts as it was when they were written, is found by its filter, and takes no new post', async () => {
    const old = await post(wall, author, [thanked], { valueId: 'celebrated-milestone' });
    const renamed = await post(wall, author, [thanked], { valueId: 'took-ownership' });
    const { etag, values, guidelines } = await as(owner).does('getTeamSettings', { params: { teamId } });
    const agreed = (kept: typeof values) => ({ values: kept, guidelines: { items: guidelines.items } });
    const changed = values
      .filter(({ id }) => id !== 'celebrated-milestone')
      .map((value) => (value.id === 'took-ownership' ? { ...value, name: 'Carried it' } : value));
    const after = await as(owner).does('putTeamSettings', { params: { teamId }, body: agreed(changed), ifMatch: etag });
    try {
      expect((await seenBy(colleague, old.id)).value).toEqual(old.value);
      expect((await seenBy(colleague, renamed.id)).value).toEqual(renamed.value);
      const found = await readAll(wall, colleague, { value: 'celebrated-milestone' });
      expect(found.map(({ id }) => id)).toContain(old.id);
      const body = { recipientIds: [thanked.id], valueId: 'celebrated-milestone', message: 'Thank you' };
      const refused = await as(author).refused('postRecognition', { params, body });
      expect(refused).toMatchObject({ status: 422, code: 'unknown-value', errors: [{ path: 'valueId' }] });
      // The author may still mend the words of the old one, and only leave its value.
      const mended = await as(author).does('editRecognition', {
        ...at(old.id),
        body: { message: 'Mended' },
        ifMatch: '*',
      });
      expect(mended.value).toEqual(old.value);
      expect((await post(wall, author, [thanked], { valueId: 'took-ownership' })).value.name).toBe('Carried it');
    } finally {
      await as(owner).does('putTeamSettings', { params: { teamId }, body: agreed(values), ifMatch: after.etag });
    }
  });
});
