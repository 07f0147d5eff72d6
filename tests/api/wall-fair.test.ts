// W8: whom I have not thanked lately, for me alone; how recognition is spread, for owners; nobody is ranked anywhere.
import { expect, test } from 'vitest';
import type { Fairness, Recognition } from '../../api/src/contract/shapes/recognition.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { start, talk } from '../support/requests.ts';
import { choose, post, readAll, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const wall = wallOf('Customer Care', 'Rota');
const { params, members } = wall;
const [amina, maria] = [person('amina'), person('maria')];
const fairness = (who: Person): Promise<Fairness> => as(who).does('getFairness', { params });
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

/** Half of all people rest at any time: a member to whom at least this many are suggested, and those. */
const somebodyWith = async (count: number) => {
  for (const who of members) {
    const { suggestions } = await fairness(who);
    if (suggestions.length >= count) return { who, suggestions: suggestions.map(({ id }) => person(id)) };
  }
  throw new Error('Nothing is suggested to anybody.');
};

test('every member is suggested a few others by name, and only owners read the spread', async () => {
  for (const who of members) {
    const { suggestions, spread } = await fairness(who);
    expect(suggestions.length).toBeLessThanOrEqual(5);
    for (const { id } of suggestions) expect(ids(members)).toContain(id);
    expect(ids(suggestions)).not.toContain(who.id);
    expect(spread !== undefined).toBe(wall.team.ownerIds.includes(who.id));
  }
  const seen = await Promise.all(members.map(fairness));
  expect(new Set(seen.flatMap(({ suggestions }) => ids(suggestions))).size).toBeGreaterThan(5);
});

test('whoever is thanked, also in private, is not suggested to that author any more; everyone and an achievement thank nobody', async () => {
  const { who, suggestions } = await somebodyWith(2);
  const [first, second] = suggestions as [Person, Person];
  const others = members.filter(({ id }) => id !== who.id);
  const before = await Promise.all(others.map(fairness));
  await post(wall, who, [], { everyone: true });
  await post(wall, who, [], { kind: 'achievement' });
  expect(ids((await fairness(who)).suggestions)).toEqual(ids(suggestions));
  const card = await post(wall, who, [first]);
  await choose(second, 'private');
  try {
    await post(wall, who, [second]);
  } finally {
    await choose(second, 'wall');
  }
  const now = ids((await fairness(who)).suggestions);
  expect([now.includes(first.id), now.includes(second.id)]).toEqual([false, false]);
  // A recipient's own decision is theirs: the author's list does not give it away.
  await as(first).call('decideConsent', { params: { ...params, id: card.id }, body: { decision: 'remove-me' } });
  expect(ids((await fairness(who)).suggestions)).toEqual(now);
  const after = await Promise.all(others.map(fairness));
  expect(after.map(({ suggestions: theirs }) => theirs)).toEqual(before.map(({ suggestions: theirs }) => theirs));
  await as(who).call('deleteRecognition', { params: { ...params, id: card.id } });
  expect(ids((await fairness(who)).suggestions).length).toBeGreaterThanOrEqual(now.length);
});

test('whoever is named in an own request is left out for its author alone, from the draft on, and never the other way round', async () => {
  const { who, suggestions } = await somebodyWith(1);
  const [named] = suggestions as [Person];
  const before = await Promise.all(members.map(fairness));
  const draft = await start(who);
  const saved = await as(who).does('saveRequest', {
    params: { id: draft.id },
    body: {
      openCommunication: talk(),
      details: { otherPartyIds: [named.id], outcomeHopedFor: 'That we talk.', ruledOutIds: [] },
    },
    ifMatch: draft.etag,
  });
  expect(saved.id).toBe(draft.id);
  await eventually(async () => expect(ids((await fairness(who)).suggestions)).not.toContain(named.id));
  const during = await Promise.all(members.map(fairness));
  for (const [position, member] of members.entries()) {
    if (member.id !== who.id) expect(during[position]).toEqual(before[position]);
  }
  const own = await as(who).call('getFairness', { params });
  for (const trace of [named.id, named.displayName, draft.id]) expect(own.text).not.toContain(trace);
  await as(who).call('deleteDraft', { params: { id: draft.id } });
  await eventually(async () => expect(await Promise.all(members.map(fairness))).toEqual(before));
});

test('three of the last five posts for the same person are said to their author, and to nobody else', async () => {
  const [author, thanked] = [person('grace'), person('samuel')];
  for (const to of [[thanked], [person('jon')], [thanked]]) await post(wall, author, to);
  expect((await fairness(author)).oftenThanked).toBeNull();
  await post(wall, author, [thanked, person('diego')]);
  expect((await fairness(author)).oftenThanked?.id).toBe(thanked.id);
  expect((await fairness(thanked)).oftenThanked).toBeNull();
  for (let count = 0; count < 3; count++) await post(wall, author, [], { everyone: true });
  expect((await fairness(author)).oftenThanked).toBeNull();
});

test('a private recognition changes nothing that anybody but its author is answered, the owners’ spread included', async () => {
  const [author, quiet] = [person('mira'), person('layla')];
  const others = members.filter(({ id }) => id !== author.id);
  const answers = () =>
    Promise.all(
      others.map(async (who) => {
        const { headers, text } = await as(who).call('getFairness', { params });
        return [headers.get('etag'), text];
      }),
    );
  await choose(quiet, 'private');
  try {
    const before = await answers();
    expect((await post(wall, author, [quiet])).visibility).toBe('private');
    expect(await answers()).toEqual(before);
  } finally {
    await choose(quiet, 'wall');
  }
});

/** The spread as the wall itself shows it, counted card by card. */
const counted = async () => {
  const cards = (await readAll(wall, amina, { limit: 100 })).filter(({ kind }) => kind === 'recognition');
  const recognised = new Set(cards.flatMap(({ recipients }) => ids(recipients)));
  const few = (share: number, count: number) => (count < 5 ? null : share);
  return {
    recognised: members.filter(({ id }) => recognised.has(id)).length,
    values: (await as(amina).does('getTeamSettings', { params: { teamId: params.teamId } })).values.map(({ id }) => {
      const count = cards.filter(({ value }) => value.id === id).length;
      return [id, few(Math.round((count / cards.length) * 10) / 10, count)];
    }),
  };
};
const shown = async () => (await fairness(maria)).spread?.values?.map(({ value, share }) => [value.id, share]);

test('the spread is what the wall shows, whatever is posted, changed, hidden, taken off or deleted', async () => {
  const [author, thanked] = [person('mira'), person('layla')];
  const cards: Recognition[] = [];
  for (let count = 0; count < 12; count++) {
    cards.push(await post(wall, author, [thanked], { valueId: count % 2 ? 'listened' : 'took-ownership' }));
  }
  const steps: (() => Promise<unknown>)[] = [
    async () => undefined,
    () => post(wall, author, [], { kind: 'achievement' }),
    () => post(wall, author, [], { everyone: true, valueId: 'spoke-clearly' }),
    ...cards.slice(0, 4).map(
      ({ id, etag }) =>
        () =>
          as(author).does('editRecognition', {
            params: { ...params, id },
            body: { valueId: 'spoke-clearly' },
            ifMatch: etag,
          }),
    ),
    ...cards.slice(4, 6).map(
      ({ id }) =>
        () =>
          as(amina).does('moderateRecognition', { params: { ...params, id }, body: { action: 'hide' } }),
    ),
    () =>
      as(amina).does('moderateRecognition', {
        params: { ...params, id: cards[4]?.id ?? '' },
        body: { action: 'restore' },
      }),
    ...cards.slice(6, 8).map(
      ({ id }) =>
        () =>
          as(thanked).call('decideConsent', { params: { ...params, id }, body: { decision: 'private' } }),
    ),
    ...cards.slice(8, 10).map(
      ({ id }) =>
        () =>
          as(author).call('deleteRecognition', { params: { ...params, id } }),
    ),
  ];
  for (const step of steps) {
    await step();
    expect(await shown()).toEqual((await counted()).values);
  }
});

test('the share of members says a bound where fewer than five would be counted out', async () => {
  const { recognised } = await counted();
  const { spread } = await fairness(amina);
  const all = members.length;
  if (recognised < 5) expect(spread?.recognisedMembers).toEqual({ share: Math.ceil(40 / all) / 10, bound: 'at-most' });
  else if (all - recognised < 5) {
    expect(spread?.recognisedMembers).toEqual({ share: Math.floor(((all - 4) / all) * 10) / 10, bound: 'at-least' });
  } else expect(spread?.recognisedMembers).toEqual({ share: Math.round((recognised / all) * 10) / 10 });
});

test('in a channel of fewer than ten the share of members is none', async () => {
  const small = wallOf('Customer Care', 'Night shift');
  expect(
    (await as(person('diego')).does('getFairness', { params: small.params })).spread?.recognisedMembers,
  ).toBeNull();
});
