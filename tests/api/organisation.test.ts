// What a team agreed on, the roster, and what holds in the whole organisation.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { TeamSettings } from '../../api/src/contract/shapes/organisation.ts';
import { as } from '../support/call.ts';
import { post, thanks, wallOf } from '../support/walls.ts';
import { person } from '../support/world.ts';

const wall = wallOf('Platform', 'General');
const { params } = wall;
const { teamId } = params;
const [elodie, tane, noor, grace, jon] = [
  person('elodie'),
  person('tane'),
  person('noor'),
  person('grace'),
  person('jon'),
];

describe('team settings', () => {
  const at = { params: { teamId } };
  const settings = () => as(elodie).does('getTeamSettings', at);
  const put = (body: Pick<TeamSettings, 'values' | 'guidelines'>, ifMatch: string, who = elodie) => {
    const { values, guidelines } = body;
    return as(who).call('putTeamSettings', {
      ...at,
      body: { values, guidelines: { items: guidelines.items } },
      ifMatch,
    });
  };

  test('begin with seven values and ten guidelines, for every member', async () => {
    const mine = await as(tane)
      .does('getTeamSettings', { params: { teamId: wallOf('Customer Care', 'General').team.id } })
      .catch(() => undefined);
    expect(mine).toBeUndefined();
    const care = await as(jon).does('getTeamSettings', {
      params: { teamId: wallOf('Customer Care', 'General').team.id },
    });
    expect(care.values.map(({ id }) => id)).toEqual([
      'kept-commitment',
      'spoke-clearly',
      'listened',
      'helped-across',
      'open-about-problem',
      'took-ownership',
      'celebrated-milestone',
    ]);
    expect(care.guidelines.version).toBe(1);
    expect(care.guidelines.items).toHaveLength(10);
    expect(care.can.edit).toBe(false);
    expect(
      care.values.every(({ criterion, example, picture, colour }) => criterion && example && picture && colour),
    ).toBe(true);
  });

  test('are changed by owners; old posts keep their value, and the version rises with the guidelines alone', async () => {
    const before = await settings();
    expect(before.can.edit).toBe(true);
    const posting = { params, body: thanks([tane], { valueId: 'spoke-clearly' }), key: randomUUID() };
    const card = await as(elodie).does('postRecognition', posting);
    const kindness = {
      id: 'kindness',
      name: 'Was kind',
      criterion: 'Kind',
      example: 'Kind',
      picture: 'listened',
      colour: 'blue',
    };
    const values = [...before.values.filter(({ id }) => id !== 'spoke-clearly'), kindness];

    const changed = (await put({ ...before, values }, before.etag)).json as TeamSettings;
    expect(changed.values).toEqual(values);
    expect(changed.guidelines).toEqual(before.guidelines);
    expect(await settings()).toEqual(changed);
    const old = await as(tane).does('getRecognition', { params: { ...params, id: card.id } });
    expect(old.value).toEqual(before.values.find(({ id }) => id === 'spoke-clearly'));
    // A repeat of the call that made it gives the first answer, although it would be refused today.
    expect((await as(elodie).does('postRecognition', posting)).id).toBe(card.id);
    // Its author may still mend the words, and nobody may choose it anew.
    const mended = { params: { ...params, id: card.id }, body: { message: 'Better' }, ifMatch: old.etag };
    expect((await as(elodie).does('editRecognition', { ...mended, ifMatch: card.etag })).value.id).toBe(
      'spoke-clearly',
    );
    const again = as(elodie).refused('postRecognition', {
      params,
      body: { recipientIds: [tane.id], valueId: 'spoke-clearly', message: 'Again' },
    });
    expect(await again).toMatchObject({ status: 422, code: 'unknown-value' });
    expect((await post(wall, elodie, [tane], { valueId: 'kindness' })).value).toEqual(kindness);

    const [first, ...rest] = before.guidelines.items;
    const items = [...rest, { id: first?.id ?? '', title: 'Talk first.', text: 'Really.' }];
    const agreed = (await put({ ...changed, guidelines: { ...changed.guidelines, items } }, changed.etag))
      .json as TeamSettings;
    expect(agreed.guidelines).toEqual({ version: before.guidelines.version + 1, items });
    const back = (await put(before, agreed.etag)).json as TeamSettings;
    expect(back.guidelines).toEqual({ version: before.guidelines.version + 2, items: before.guidelines.items });
    expect(back.values).toEqual(before.values);
  });

  test('keep every version of the guidelines, newest first, for whoever may read them', async () => {
    const care = wallOf('Customer Care', 'General');
    const jonsTeam = { params: { teamId: care.team.id } };
    const shipped = (await as(jon).does('getTeamSettings', jonsTeam)).guidelines;
    expect(await as(jon).does('listGuidelineVersions', jonsTeam)).toEqual({ items: [shipped], nextCursor: null });

    const before = await settings();
    const { version, items } = before.guidelines;
    const shorter = (await put({ ...before, guidelines: { version, items: items.slice(1) } }, before.etag))
      .json as TeamSettings;
    const back = (await put(before, shorter.etag)).json as TeamSettings;
    const first = await as(tane).does('listGuidelineVersions', { ...at, query: { limit: 2 } });
    expect(first.items).toMatchObject([
      { version: back.guidelines.version, items, by: { id: elodie.id, displayName: elodie.displayName } },
      { version: version + 1, items: items.slice(1), at: expect.any(String) },
    ]);
    expect(first.nextCursor).not.toBeNull();
    const rest = { limit: 100, cursor: first.nextCursor ?? '' };
    const older = await as(tane).does('listGuidelineVersions', { ...at, query: rest });
    expect(older.nextCursor).toBeNull();
    expect(older.items.map((one) => one.version)).toEqual(Array.from({ length: version }, (_, n) => version - n));
    expect(older.items.at(-1)).toEqual({ version: 1, items: shipped.items });

    expect(await as(noor).refused('listGuidelineVersions', at)).toMatchObject({ status: 403, code: 'not-allowed' });
    const elsewhere = { query: { channelId: wall.channel.id } };
    expect(await as(noor).refused('listGuidelineVersions', { ...at, ...elsewhere })).toMatchObject({ status: 403 });
  });

  test('are refused to members, to people of other teams and to whoever has not seen the last change', async () => {
    const now = await settings();
    expect((await put(now, now.etag, tane)).json).toMatchObject({ status: 403, code: 'not-allowed' });
    expect((await put(now, '*', grace)).status).toBe(403);
    expect((await as(noor).refused('getTeamSettings', at)).status).toBe(403);
    expect((await put(now, '"old"')).json).toMatchObject({ status: 412, code: 'stale' });
    expect((await put(now, '')).status).toBe(428);
    expect(await settings()).toEqual(now);
  });

  test.each<[string, (now: TeamSettings) => Pick<TeamSettings, 'values' | 'guidelines'>, number]>([
    ['no values', (now) => ({ ...now, values: [] }), 400],
    [
      'thirteen values',
      (now) => ({ ...now, values: Array.from({ length: 13 }, (_, n) => ({ ...now.values[0], id: `${n}` }) as never) }),
      400,
    ],
    ['the same value twice', (now) => ({ ...now, values: [...now.values, ...now.values.slice(0, 1)] }), 422],
    [
      'a value without a name',
      (now) => ({ ...now, values: now.values.map((value) => ({ ...value, name: ' ' })) }),
      422,
    ],
  ])('take no list with %s', async (_, change, status) => {
    const now = await settings();
    expect((await put(change(now), now.etag)).status).toBe(status);
  });

  test('of the greatest size fit', async () => {
    const now = await settings();
    const values = Array.from({ length: 12 }, (_, n) => ({
      id: `${n}${'i'.repeat(98)}`,
      name: '"'.repeat(60),
      criterion: '\u0001'.repeat(300),
      example: '\\'.repeat(500),
      picture: 'p'.repeat(60),
      colour: 'c'.repeat(30),
    }));
    const items = Array.from({ length: 30 }, (_, n) => ({
      id: `${n}`,
      title: '田'.repeat(100),
      text: '"'.repeat(1000),
    }));
    const saved = (await put({ values, guidelines: { version: 0, items } }, now.etag)).json as TeamSettings;
    expect(saved).toMatchObject({ values, guidelines: { items } });
    expect(await settings()).toEqual(saved);
    const back = (await put(now, saved.etag)).json as TeamSettings;
    expect(back.values).toEqual(now.values);
  });
});

describe('the roster', () => {
  const at = { params: { personId: noor.id } };
  const body = {
    languages: ['en', 'ur'],
    timeZone: 'America/Toronto',
    workingHours: { days: [1, 2, 3], start: '09:00', end: '15:00' },
    availability: 'away' as const,
    awayUntil: '2099-01-01',
  };
  const onRoster = async () => (await as(jon).does('listMediators')).items.find((one) => one.person.id === noor.id);

  afterAll(() => as(grace).call('removeMediator', at));

  test('is kept by administrators and read by everybody', async () => {
    const names = (await as(jon).does('listMediators')).items.map((one) => one.person.displayName);
    expect(names).toContain('Mira Okafor');
    expect(names).toContain('Jürgen Weiß');

    const added = await as(grace).does('putMediator', { ...at, body });
    expect(added).toMatchObject({
      ...body,
      person: { id: noor.id, displayName: noor.displayName },
      maximumOpen: 5,
      trainedForSafety: false,
    });
    expect(await onRoster()).toEqual(added);
    expect((await as(noor).does('getMe')).roles).toEqual(['member', 'mediator']);

    expect(await as(grace).refused('putMediator', { ...at, body })).toMatchObject({ status: 428 });
    const change = { ...body, maximumOpen: 2, trainedForSafety: true };
    const changed = await as(grace).does('putMediator', { ...at, body: change, ifMatch: added.etag });
    expect(changed).toMatchObject(change);
    expect(await as(grace).refused('putMediator', { ...at, body, ifMatch: added.etag })).toMatchObject({
      code: 'stale',
    });

    expect((await as(grace).call('removeMediator', at)).status).toBe(204);
    expect(await onRoster()).toBeUndefined();
    expect((await as(noor).does('getMe')).roles).toEqual(['member']);
    expect(await as(grace).refused('removeMediator', at)).toMatchObject({ status: 404 });
    expect(await as(grace).refused('putMediator', { ...at, body, ifMatch: changed.etag })).toMatchObject({
      code: 'stale',
    });
  });

  test('is closed to everybody else, owners and mediators included', async () => {
    for (const who of [elodie, person('mira'), noor]) {
      expect(await as(who).refused('putMediator', { ...at, body })).toMatchObject({ status: 403, code: 'not-allowed' });
      const remove = as(who).refused('removeMediator', { params: { personId: person('mira').id } });
      expect(await remove).toMatchObject({ status: 403 });
    }
  });

  test('takes nobody whom the organisation does not know, and no zone that is none', async () => {
    for (const personId of [person('ines').id, '0199aaaa-0000-4000-8000-000000000000']) {
      const refused = as(grace).refused('putMediator', { params: { personId }, body });
      expect(await refused).toMatchObject({ status: 422, code: 'unknown-person' });
    }
    const refused = as(grace).refused('putMediator', { ...at, body: { ...body, timeZone: 'Toronto' } });
    expect(await refused).toMatchObject({ status: 422, code: 'unknown-time-zone', errors: [{ path: 'timeZone' }] });
  });
});

describe('the organisation', () => {
  test('tells everybody where to turn, and lets administrators change it', async () => {
    const before = await as(noor).does('getOrganisationSettings');
    expect(before).toMatchObject({ hasMediators: true, can: { edit: false } });
    const mine = await as(grace).does('getOrganisationSettings');
    expect(mine.can.edit).toBe(true);

    const { referralContacts, promisedDays } = mine;
    const contact = { name: 'Ombuds', role: 'Outside', channel: 'tel:+44', personId: noor.id };
    const body = { promisedDays, referralContacts: [...referralContacts, contact] };
    const saved = await as(grace).does('putOrganisationSettings', { body, ifMatch: mine.etag });
    expect(saved).toMatchObject(body);
    expect((await as(noor).does('getOrganisationSettings')).referralContacts).toEqual(body.referralContacts);
    const stale = as(grace).refused('putOrganisationSettings', { body, ifMatch: mine.etag });
    expect(await stale).toMatchObject({ status: 412, code: 'stale' });
    const back = { promisedDays, referralContacts };
    await as(grace).does('putOrganisationSettings', { body: back, ifMatch: saved.etag });
  });

  test('is closed to others', async () => {
    const { etag, promisedDays, referralContacts } = await as(elodie).does('getOrganisationSettings');
    const body = { promisedDays, referralContacts };
    expect(await as(elodie).refused('putOrganisationSettings', { body, ifMatch: etag })).toMatchObject({ status: 403 });
    for (const who of [elodie, person('mira')]) {
      expect(await as(who).refused('listEffects')).toMatchObject({ status: 403 });
      expect(await as(who).refused('replayEffect', { params: { id: 'parked_x' } })).toMatchObject({ status: 403 });
    }
  });

  test('shows administrators nothing stuck where nothing is, and replays nothing that is not there', async () => {
    const { items, nextCursor } = await as(grace).does('listEffects', { query: { limit: 100 } });
    expect({ items, nextCursor }).toMatchObject({ items: expect.any(Array), nextCursor: null });
    expect(await as(grace).refused('replayEffect', { params: { id: 'parked_nothing' } })).toMatchObject({
      status: 404,
    });
  });
});
