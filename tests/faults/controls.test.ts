// What the other fault tests rely on: the local world breaks as asked, and recovers.
import { afterEach, describe, expect, test } from 'vitest';
import { as, rawCall } from '../support/call.ts';
import { breakGraph, crashApi, moveClock, repairGraph } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { tokenOf } from '../support/tokens.ts';
import { fetchWorld, wall, world } from '../support/world.ts';

const { members, params } = wall();
const [member] = members;
if (!member) throw new Error('The wall has no member.');

afterEach(repairGraph);

const health = async () => (await rawCall('/health')).status;

describe('the API host', () => {
  test('is started again after a crash, as another process', async () => {
    const { processes: before } = await fetchWorld(world().urls.frame);
    await crashApi();
    await eventually(async () => expect(await health()).toBe(200), { within: 90_000 });
    const { processes: after } = await fetchWorld(world().urls.frame);
    expect(after.api).not.toBe(before.api);
    expect(after.azurite).toBe(before.azurite);
  });
});

describe('the clock', () => {
  test('ages tokens: yesterday’s is refused, a new one is accepted, and answers carry the moved time', async () => {
    const old = await tokenOf(member);
    expect((await as(member).call('getMe')).status).toBe(200);
    await moveClock({ advanceSeconds: 24 * 3600 });
    const refused = await rawCall('/me', { headers: { Authorization: `Bearer ${old}` } });
    expect(refused.status).toBe(401);
    const accepted = await as(member).call('getMe');
    expect(accepted.status).toBe(200);
    const told = Date.parse(accepted.headers.get('Date') ?? '');
    expect(Math.abs(told - Date.now() - 24 * 3600_000)).toBeLessThan(60_000);
    await moveClock({ now: new Date().toISOString() });
  });
});

describe('Graph', () => {
  test('down means 503 with Retry-After where membership decides, never a yes', async () => {
    // Somebody whose membership nobody has asked for yet: a remembered answer outlives a short outage.
    const stranger = members.at(-1) ?? member;
    await breakGraph({ pathPattern: '.*', status: 503, retryAfterSeconds: 7, times: 100 });
    const { status, headers } = await as(stranger).call('getTeamSettings', { params });
    expect([status, headers.get('Retry-After')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    await repairGraph();
    expect((await as(stranger).call('getTeamSettings', { params })).status).toBe(200);
  });
});
