// W4: reactions and comments, by many at once.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ReactionKind } from '../../api/src/contract/shapes/recognition.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { post, readAll, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'Rota');
const { params, members } = wall;
const [jon, diego, mira] = [person('jon'), person('diego'), person('mira')];
const at = (id: string) => ({ params: { ...params, id } });
const react = (who: Person, id: string, kind: string) =>
  as(who).does('addReaction', { params: { ...params, id, kind } });
const unreact = (who: Person, id: string, kind: string) =>
  as(who).does('removeReaction', { params: { ...params, id, kind } });
/** A new card as it stands on the wall, on its first page. */
const cardOf = async (who: Person, id: string) =>
  (await as(who).does('listRecognitions', { params })).items.find((card) => card.id === id);

describe('reactions', () => {
  test('are toggled, one of each kind per person, and a repeat changes nothing', async () => {
    const { id } = await post(wall, jon, [diego]);
    expect(await react(mira, id, 'clap')).toEqual({ reactions: [{ kind: 'clap', count: 1, mine: true }] });
    expect(await react(mira, id, 'clap')).toEqual({ reactions: [{ kind: 'clap', count: 1, mine: true }] });
    expect((await react(diego, id, 'clap')).reactions).toEqual([{ kind: 'clap', count: 2, mine: true }]);
    expect((await react(mira, id, 'idea')).reactions).toEqual([
      { kind: 'clap', count: 2, mine: true },
      { kind: 'idea', count: 1, mine: true },
    ]);
    expect((await unreact(mira, id, 'clap')).reactions).toEqual([
      { kind: 'clap', count: 1, mine: false },
      { kind: 'idea', count: 1, mine: true },
    ]);
    expect((await unreact(mira, id, 'party')).reactions).toHaveLength(2);
    await eventually(async () => {
      for (const seen of [await cardOf(mira, id), await as(mira).does('getRecognition', at(id))]) {
        expect(seen?.reactions).toEqual([
          { kind: 'clap', count: 1, mine: false },
          { kind: 'idea', count: 1, mine: true },
        ]);
      }
    });
    const { items } = await as(jon).does('listReactions', at(id));
    const kinds = Object.fromEntries(items.map(({ person: { id: who }, kinds: theirs }) => [who, theirs]));
    expect(kinds).toEqual({ [mira.id]: ['idea'], [diego.id]: ['clap'] });
  });

  test('by the hundred by all members at once end as they would one after the other, and nobody is asked to try again', async () => {
    const { id } = await post(wall, jon, [diego]);
    const model = new Map<string, Set<string>>();
    let count = 0;
    const toggles = members.flatMap((who) =>
      ReactionKind.options.map((kind) => {
        const steps = Array.from({ length: 9 + Math.floor(Math.random() * 4) }, () => Math.random() < 0.6);
        count += steps.length;
        if (steps.at(-1)) model.set(kind, (model.get(kind) ?? new Set()).add(who.id));
        return async () => {
          for (const isOn of steps) await (isOn ? react : unreact)(who, id, kind);
        };
      }),
    );
    expect(count).toBeGreaterThan(490);
    // Each call must succeed: `react` throws at anything else.
    await Promise.all(toggles.map((toggle) => toggle()));
    const counts = ReactionKind.options
      .map((kind) => ({ kind, count: model.get(kind)?.size ?? 0, mine: model.get(kind)?.has(mira.id) ?? false }))
      .filter(({ count }) => count > 0);
    await eventually(async () => expect((await cardOf(mira, id))?.reactions).toEqual(counts));
    const { items } = await as(mira).does('listReactions', { ...at(id), query: { limit: 100 } });
    const kindsOf = (who: Person) => ReactionKind.options.filter((kind) => model.get(kind)?.has(who.id));
    for (const who of members) expect(items.find((one) => one.person.id === who.id)?.kinds ?? []).toEqual(kindsOf(who));
  });

  test('never undo an edit that is made at the same moment', async () => {
    const { id } = await post(wall, jon, [diego]);
    let isEditing = true;
    const reacting = members.slice(0, 4).map(async (who) => {
      while (isEditing) {
        await react(who, id, 'heart');
        await unreact(who, id, 'heart');
      }
    });
    for (let edit = 0; edit < 40; edit++) {
      const message = `Edit ${edit}`;
      await as(jon).does('editRecognition', { ...at(id), body: { message }, ifMatch: '*' });
      for (let look = 0; look < 2; look++) expect((await cardOf(mira, id))?.message).toBe(message);
    }
    isEditing = false;
    await Promise.all(reacting);
  });

  test('a filtered wall and my own lists know my reactions too', async () => {
    const { id } = await post(wall, jon, [diego]);
    await react(diego, id, 'thanks');
    const [filtered] = await readAll(wall, diego, { person: diego.id });
    expect(filtered).toMatchObject({ id, reactions: [{ kind: 'thanks', count: 1, mine: true }] });
    await eventually(async () => {
      const { items } = await as(diego).does('listMyRecognitions', { query: { direction: 'received' } });
      expect(items.find((card) => card.id === id)?.reactions).toEqual([{ kind: 'thanks', count: 1, mine: true }]);
    });
  });

  test('of a kind that does not exist are not found', async () => {
    const { id } = await post(wall, jon, [diego]);
    const refused = as(mira).refused('addReaction', { params: { ...params, id, kind: 'thumbs-down' } });
    expect(await refused).toMatchObject({ status: 404 });
  });

  test('are listed page by page', async () => {
    const { id } = await post(wall, jon, [diego]);
    await Promise.all(members.map((who) => react(who, id, 'party')));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { person: { id: string } }[]; nextCursor: string | null } = await as(jon).does(
        'listReactions',
        { ...at(id), query: { limit: 4, ...(cursor && { cursor }) } },
      );
      seen.push(...page.items.map((one) => one.person.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.toSorted()).toEqual(members.map((who) => who.id).toSorted());
  });
});

describe('comments', () => {
  const comment = (who: Person, id: string, message: string, key?: string) =>
    as(who).call('postComment', { ...at(id), body: { message }, ...(key && { key }) });

  test('are read by everybody in their order, and undone by their author alone', async () => {
    const { id } = await post(wall, jon, [diego]);
    const words = ['First', 'Second 👩🏽‍🚀', '<i>Third</i>'];
    for (const [position, message] of words.entries()) {
      const answer = await comment(position === 1 ? mira : diego, id, message);
      expect(answer.status).toBe(201);
      expect(answer.json).toMatchObject({ message, can: { delete: true } });
    }
    const { items } = await as(mira).does('listComments', at(id));
    expect(items.map(({ message }) => message)).toEqual(words);
    expect(items.map(({ can }) => can.delete)).toEqual([false, true, false]);
    await eventually(async () => expect((await cardOf(jon, id))?.commentCount).toBe(3));

    const second = { params: { ...params, id, commentId: items[1]?.id ?? '' } };
    for (const other of [jon, diego, person('amina')]) {
      expect(await as(other).refused('deleteComment', second)).toMatchObject({ status: 403 });
    }
    expect((await as(mira).call('deleteComment', second)).status).toBe(204);
    expect(await as(mira).refused('deleteComment', second)).toMatchObject({ status: 404 });
    await eventually(async () => expect((await cardOf(jon, id))?.commentCount).toBe(2));
  });

  test('of one action are posted once', async () => {
    const { id } = await post(wall, jon, [diego]);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => comment(mira, id, 'Yes', key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await as(jon).does('listComments', at(id))).items).toHaveLength(1);
    expect((await comment(mira, id, 'No', key)).json).toMatchObject({ code: 'idempotency-key-reused' });
  });

  test.each([
    ['nothing to see', '\u200b \u0301', 'message-blank'],
    ['over 500 characters', '👩🏽‍🚀'.repeat(501), 'message-too-long'],
  ])('with %s are refused', async (_, message, code) => {
    const { id } = await post(wall, jon, [diego]);
    expect((await comment(mira, id, message)).json).toMatchObject({ status: 422, code });
    expect((await comment(mira, id, '👩🏽‍🚀'.repeat(500))).status).toBe(201);
  });

  test('are listed page by page while more arrive', async () => {
    const { id } = await post(wall, jon, [diego]);
    for (let count = 0; count < 7; count++) await comment(mira, id, `Comment ${count}`);
    const first = await as(jon).does('listComments', { ...at(id), query: { limit: 3 } });
    await comment(diego, id, 'Comment 7');
    const second = await as(jon).does('listComments', {
      ...at(id),
      query: { limit: 3, cursor: first.nextCursor ?? '' },
    });
    const third = await as(jon).does('listComments', {
      ...at(id),
      query: { limit: 3, cursor: second.nextCursor ?? '' },
    });
    const messages = [first, second, third].flatMap(({ items }) => items.map(({ message }) => message));
    expect(messages).toEqual(Array.from({ length: 8 }, (_, count) => `Comment ${count}`));
    expect(third.nextCursor).toBeNull();
  });
});
