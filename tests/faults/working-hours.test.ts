// N3, W10: what can wait until morning does, and comes as one; what cannot, comes at once.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WorkingHours } from '../../api/src/contract/shapes/common.ts';
import { as } from '../support/call.ts';
import { breakGraph, crashApi, moveClock, notificationsOf, repairGraph, resetClock } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { agreed, file, invite, release, summarise, takenOn } from '../support/mediation.ts';
import { atWork, calm, makeRoom, onRoster, own, submit, withdrawAll } from '../support/requests.ts';
import { newsWaitingFor, putNews } from '../support/rows.ts';
import { choose, post, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const wall = wallOf('Platform', 'General');
const [author, thanked, second, third] = [person('priya'), person('tane'), person('khai'), person('olena')];
const [diego, mira, grace] = [person('diego.luna'), person('mira.okafor'), person('grace.oneill')];

const inTokyo = {
  timeZone: 'Asia/Tokyo',
  workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' } satisfies WorkingHours,
};

/** The next Saturday at noon UTC: night in Tokyo, and the weekend everywhere. */
const saturday = () => {
  const noon = new Date();
  noon.setUTCDate(noon.getUTCDate() + ((6 - noon.getUTCDay() + 7) % 7) + 7);
  noon.setUTCHours(12, 0, 0, 0);
  return noon.getTime();
};
const hour = 3_600_000;
/** Monday, 09:00 in Tokyo. */
const mondayMorning = () => saturday() + 36 * hour;
const at = (time: number) => moveClock({ now: new Date(time).toISOString() });

const worksInTokyo = async (who: Person) => {
  const { etag, ...chosen } = (await as(who).does('getMe')).preferences;
  await as(who).does('putPreferences', { ifMatch: etag, body: { ...chosen, ...inTokyo } });
};
const newsSince = async (who: Person, before: number) => (await notificationsOf(who.id)).slice(0, -before || undefined);
const countOf = async (who: Person) => (await notificationsOf(who.id)).length;

beforeAll(async () => {
  await makeRoom();
  await choose(thanked, 'wall');
  await worksInTokyo(thanked);
});
afterEach(async () => {
  await repairGraph();
  await resetClock();
});

describe('recognition', () => {
  test('of a weekend comes on Monday morning as one, and not a minute before', async () => {
    await at(saturday());
    const before = await countOf(thanked);
    for (const from of [author, second, third]) await post(wall, from, [thanked]);
    await at(mondayMorning() - 60_000);
    expect(await newsSince(thanked, before)).toEqual([]);
    await at(mondayMorning());
    const told = await newsSince(thanked, before);
    expect(told.map(({ text }) => text)).toEqual(['You have new thank-yous: 3']);
    await at(mondayMorning() + 3 * hour);
    expect(await newsSince(thanked, before), 'once').toHaveLength(1);
  });

  test('that was deleted before the morning is not told', async () => {
    await at(saturday());
    const before = await countOf(thanked);
    const kept = await post(wall, author, [thanked]);
    const gone = await post(wall, second, [thanked]);
    await as(second).does('deleteRecognition', { params: { ...wall.params, id: gone.id } });
    await at(mondayMorning());
    const told = await newsSince(thanked, before);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain(kept.id);
  });

  test('that somebody switched off is not told in the morning either', async () => {
    const { etag, ...chosen } = (await as(thanked).does('getMe')).preferences;
    const notifications = { ...chosen.notifications, recognitionReceived: false };
    await at(saturday());
    const before = await countOf(thanked);
    for (const from of [author, second]) await post(wall, from, [thanked]);
    const off = await as(thanked).does('putPreferences', { ifMatch: etag, body: { ...chosen, notifications } });
    await at(mondayMorning());
    expect(await newsSince(thanked, before)).toEqual([]);
    await as(thanked).does('putPreferences', { ifMatch: off.etag, body: chosen });
  });

  test('reactions and comments of a night are one gentle notification that counts people, not clicks', async () => {
    await at(saturday());
    const card = await post(wall, thanked, [author]);
    const params = { ...wall.params, id: card.id };
    const before = await countOf(thanked);
    await as(second).does('addReaction', { params: { ...params, kind: 'heart' } });
    await as(second).does('addReaction', { params: { ...params, kind: 'party' } });
    await as(second).does('postComment', { params, body: { message: 'So true.' } });
    await as(third).does('postComment', { params, body: { message: 'Indeed.' } });
    await as(author).does('addReaction', { params: { ...params, kind: 'clap' } });
    await as(author).does('removeReaction', { params: { ...params, kind: 'clap' } });
    await as(thanked).does('postComment', { params, body: { message: 'Thank you.' } });
    await at(mondayMorning());
    const told = await newsSince(thanked, before);
    expect(told.map(({ text }) => text)).toEqual(['Colleagues who responded to your recognition: 2']);
    expect(JSON.stringify(told)).not.toContain('So true');
  });

  test('reaches somebody without the personal app through the wall of the newest, and what comes later as well', async () => {
    await at(saturday());
    const before = await countOf(thanked);
    await post(wall, author, [thanked]);
    const newest = await post(wall, second, [thanked]);
    await breakGraph({ pathPattern: `/users/${thanked.id}/teamwork`, status: 403, times: 100 });
    await at(mondayMorning());
    await eventually(async () => expect(JSON.stringify(await newsSince(thanked, before))).toContain(newest.id));
    const later = await post(wall, third, [thanked]);
    await eventually(async () => expect(JSON.stringify(await newsSince(thanked, before))).toContain(later.id));
    expect(await newsSince(thanked, before)).toHaveLength(2);
  });

  test('is told to the last piece, also when more waits than is told at once', async () => {
    await at(saturday());
    await post(wall, author, [thanked]);
    const waiting = () => newsWaitingFor(thanked.id);
    await eventually(async () => expect(await waiting()).toHaveLength(1));
    const [piece = { partitionKey: '', rowKey: '' }] = await waiting();
    for (let more = 0; more < 95; more += 1) await putNews({ ...piece, rowKey: `${piece.rowKey}${more}` });
    await at(mondayMorning());
    // Nobody is shown more than a few in a minute: what comes after those waits for the next.
    await at(mondayMorning() + 5 * 60_000);
    await eventually(async () => expect(await waiting()).toEqual([]));
  });

  test('is neither lost nor told twice when Graph is away in the morning and the host crashes', async () => {
    await at(saturday());
    const before = await countOf(thanked);
    for (const from of [author, second]) await post(wall, from, [thanked]);
    await breakGraph({ pathPattern: 'sendActivityNotification', status: 503, retryAfterSeconds: 2, times: 100 });
    await at(mondayMorning());
    expect(await newsSince(thanked, before)).toEqual([]);
    await crashApi();
    await repairGraph();
    await eventually(async () => expect(await newsSince(thanked, before)).toHaveLength(1), { within: 90_000 });
    await at(mondayMorning() + hour);
    expect(await newsSince(thanked, before)).toHaveLength(1);
  });
});

describe('a request for a mediator', () => {
  const waitsFor = async (safety = calm) => {
    await onRoster(mira, { ...inTokyo, trainedForSafety: true });
    await at(saturday());
    return submit(diego, mira, { others: [grace], safety });
  };
  const toldOf = async (id: string) =>
    (await notificationsOf(mira.id)).filter((one) => JSON.stringify(one).includes(id));
  afterEach(async () => {
    await withdrawAll(diego);
    await makeRoom();
  });

  test('waits for their morning, and the requester sees when that is; the queue has it at once', async () => {
    const { id, notification } = await waitsFor();
    expect(notification).toEqual({ state: 'pending', at: new Date(mondayMorning()).toISOString() });
    await eventually(async () => {
      const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
      expect(items.map((item) => item.id)).toContain(id);
    });
    await at(mondayMorning() - 60_000);
    expect(await toldOf(id)).toEqual([]);
    await at(mondayMorning());
    expect(await toldOf(id)).toHaveLength(1);
    expect((await own(diego, id)).notification).toMatchObject({ state: 'notified' });
  });

  test('that was withdrawn before the morning is not told', async () => {
    const { id } = await waitsFor();
    await withdrawAll(diego);
    await at(mondayMorning());
    expect((await toldOf(id)).map(({ activityType }) => activityType)).not.toContain('requestReceived');
  });

  test('that is marked as a risk to safety comes at once, at night', async () => {
    const { id } = await waitsFor({ ...calm, riskNow: true, choice: 'continue' });
    await eventually(async () => expect(await toldOf(id)).toHaveLength(1));
  });
});

describe('a request that people take part in', () => {
  const toldOf = async (who: Person, id: string) =>
    (await notificationsOf(who.id))
      .filter((one) => JSON.stringify(one).includes(id))
      .map(({ activityType }) => activityType);

  beforeEach(async () => {
    await makeRoom();
    for (const who of [diego, grace]) await worksInTokyo(who);
  });
  afterEach(() => withdrawAll(diego));

  test('brings its news and its invitation on Monday, however much happened; whoever waits sees when', async () => {
    await at(saturday());
    const of = await takenOn(diego, mira, { others: [grace] });
    await summarise(of);
    await release(of);
    const { parties } = await invite(of, grace);
    const tellAt = new Date(mondayMorning()).toISOString();
    expect(parties).toMatchObject([{ standing: 'invited', notification: 'pending', tellAt }]);
    await at(mondayMorning() - 60_000);
    expect([await toldOf(diego, of.id), await toldOf(grace, of.id)]).toEqual([[], []]);
    await at(mondayMorning());
    await eventually(async () => {
      expect(await toldOf(diego, of.id)).toEqual(['news']);
      expect(await toldOf(grace, of.id)).toEqual(['invitation']);
      const [party] = (await file(mira, of.id)).parties;
      expect(party).toMatchObject({ notification: 'notified' });
      expect(party).not.toHaveProperty('tellAt');
    });
    await at(mondayMorning() + 3 * hour);
    expect([...(await toldOf(diego, of.id)), ...(await toldOf(grace, of.id))], 'once').toHaveLength(2);
  });

  test('lets its mediator have their weekend too', async () => {
    await at(saturday());
    const { id } = await takenOn(diego, mira, { others: [grace] });
    const news = async () => (await toldOf(mira, id)).filter((kind) => kind === 'news').length;
    const before = await news();
    await onRoster(mira, inTokyo);
    for (const text of ['One more thing.', 'And another.'])
      await as(diego).does('addInformation', { params: { id }, body: { text } });
    await at(mondayMorning() - 60_000);
    expect(await news()).toBe(before);
    await at(mondayMorning());
    await eventually(async () => expect(await news()).toBe(before + 1));
  });

  test('in which somebody may be at risk waits for nobody’s morning', async () => {
    await onRoster(mira, { trainedForSafety: true });
    await at(saturday());
    const safety = { ...calm, riskNow: true, choice: 'continue' } as const;
    const { id } = await takenOn(diego, mira, { others: [grace], safety });
    await eventually(async () => expect(await toldOf(diego, id)).toEqual(['news']));
  });

  test('asks how it holds in the hours of each, once each', { timeout: 120_000 }, async () => {
    await atWork(grace);
    await at(saturday());
    const { id } = await agreed(diego, mira, { others: [grace] });
    const asked = async (who: Person) => (await toldOf(who, id)).filter((kind) => kind === 'checkIn');
    const fortnight = 14 * 24 * hour;
    await at(saturday() + fortnight + hour);
    await eventually(async () => expect(await asked(grace)).toHaveLength(1));
    expect(await asked(diego)).toEqual([]);
    await at(mondayMorning() + fortnight);
    await eventually(async () => expect(await asked(diego)).toHaveLength(1));
    expect(await asked(grace), 'once').toHaveLength(1);
  });
});

test('somebody who is at work is thanked at once, whatever the hour elsewhere', async () => {
  await at(saturday());
  // Nobody else thanks them, so that nothing of another day waits for their next morning.
  const thankedOnce = person('juergen.weiss');
  await atWork(thankedOnce);
  const before = await countOf(thankedOnce);
  await choose(thankedOnce, 'wall');
  const card = await post(wall, author, [thankedOnce]);
  await eventually(async () => expect(JSON.stringify(await newsSince(thankedOnce, before))).toContain(card.id));
});
