import { QueueClient } from '@azure/storage-queue';
import { beforeEach, describe, expect, test } from 'vitest';
import { type EffectHandlers, GiveUp } from '../../api/src/platform/outbox/effect.ts';
import { maximumAttempts, progressOf } from '../../api/src/platform/outbox/row.ts';
import { unavailable } from '../../api/src/platform/refused.ts';
import { NotCommitted, wakingAhead } from '../../api/src/platform/storage/commit.ts';
import { outboxQueue, wakeUpsOf } from '../../api/src/platform/storage/queue.ts';
import { outboxOf, storageForTests } from '../support/outbox.ts';

const storage = storageForTests();

let partition: string;
beforeEach(() => {
  partition = `partition-${Math.random()}`;
});

const world = (handlers: EffectHandlers<undefined>, how = {}) => outboxOf(storage(), partition, handlers, how);

const change = (rowKey: string) => ({ do: 'create', rowKey, row: { text: 'kept' } }) as const;
const effect = (name: string) => ({ name, about: 'it' });

describe('a change and what follows from it', () => {
  test('are stored together, after a wake-up was queued, and are delivered at once; then nobody needs to be woken', async () => {
    const delivered: string[] = [];
    const { commit, sent, takenBack, settled, outbox } = await world({
      tell: { deliver: async ({ about }) => void delivered.push(about) },
    });
    await commit('requests', partition, [change('a')], [effect('tell')]);
    await settled();
    expect(delivered).toEqual(['it']);
    expect(sent).toEqual([{ wakeUp: { table: 'requests', partition, looked: 0 }, seconds: 30 }]);
    expect(takenBack).toEqual(sent);
    expect(await outbox()).toEqual([]);
  });

  test('leave nothing when one row refuses, and say which', async () => {
    const delivered: string[] = [];
    const { commit, tables, outbox } = await world({ tell: { deliver: async () => void delivered.push('told') } });
    await commit('requests', partition, [change('a')]);
    const refused = await commit('requests', partition, [change('b'), change('a')], [effect('tell')]).catch(
      (error) => error,
    );
    expect(refused).toBeInstanceOf(NotCommitted);
    expect(refused).toMatchObject({ failure: 'exists', rowKey: 'a' });
    expect(await tables.get('requests', partition, 'b')).toBeUndefined();
    expect(await outbox()).toEqual([]);
    expect(delivered).toEqual([]);
  });

  test('a stale version and a row that is gone are told apart', async () => {
    const { commit, tables } = await world({});
    await commit('requests', partition, [change('a')]);
    const seen = await tables.get('requests', partition, 'a');
    await commit('requests', partition, [{ do: 'replace', rowKey: 'a', row: { text: 'new' }, etag: seen?.etag }]);
    await expect(
      commit('requests', partition, [{ do: 'replace', rowKey: 'a', row: { text: 'lost' }, etag: seen?.etag }]),
    ).rejects.toMatchObject({ failure: 'stale' });
    await expect(commit('requests', partition, [{ do: 'merge', rowKey: 'never', row: {} }])).rejects.toMatchObject({
      failure: 'gone',
    });
  });
});

test('a wake-up that was taken back wakes nobody; taking back one that is gone harms nobody', async () => {
  const { connectionString } = storage();
  const wakeUps = wakeUpsOf({ storage: { kind: 'connection-string', connectionString } });
  await wakeUps.ensure();
  const waiting = async () =>
    (await new QueueClient(connectionString, outboxQueue).getProperties()).approximateMessagesCount;
  const takeBack = await wakeUps.send({ table: 'requests', partition, looked: 0 }, 30);
  expect(await waiting()).toBe(1);
  await takeBack();
  expect(await waiting()).toBe(0);
  await takeBack();
});

describe('a wake-up that is queued while a change is decided on', () => {
  test('is the one wake-up of the change', async () => {
    const { commit, wakeUps, sent, takenBack, settled } = await world({ tell: { deliver: async () => undefined } });
    await wakingAhead({ commit, wakeUps }, 'requests', partition, async (ahead) => {
      await ahead.commit('requests', `other-${partition}`, [change('b')]);
      await ahead.commit('requests', partition, [change('a')], [effect('tell')]);
    });
    await settled();
    expect(sent).toHaveLength(1);
    expect(takenBack).toEqual(sent);
  });

  test('is taken back when the change is refused', async () => {
    const { commit, wakeUps, sent, takenBack } = await world({});
    const refused = wakingAhead({ commit, wakeUps }, 'requests', partition, () => Promise.reject(unavailable('It', 1)));
    await expect(refused).rejects.toMatchObject({ code: 'unavailable' });
    await expect.poll(() => takenBack).toEqual(sent);
    expect(sent).toHaveLength(1);
  });
});

describe('delivery', () => {
  test('after a crash the wake-up delivers once, and a second wake-up finds nothing', async () => {
    let count = 0;
    const handlers = { tell: { deliver: async () => void count++ } };
    const crashed = await world(handlers, { crash: true });
    await crashed.commit('requests', partition, [change('a')], [effect('tell')]);
    expect(crashed.takenBack).toEqual([]);
    const next = await world(handlers);
    await next.wake();
    expect(count, 'the lease of the crashed process still holds').toBe(0);
    next.later(30);
    await Promise.all([next.wake(), next.wake()]);
    expect(count).toBe(1);
    await next.wake();
    expect(count).toBe(1);
    expect(next.sent.at(-1), 'one more look, in case the transaction was slow').toEqual({
      wakeUp: { table: 'requests', partition, looked: 1 },
      seconds: 300,
    });
  });

  test('a wake-up that comes too early for many changes becomes one other, for the first of them', async () => {
    let count = 0;
    const handlers = { tell: { deliver: async () => void count++ } };
    const crashed = await world(handlers, { crash: true });
    for (const key of ['a', 'b', 'c']) {
      await crashed.commit('requests', partition, [change(key)], [effect('tell')]);
      crashed.later(10);
    }
    const next = await world(handlers);
    const waits = () => next.sent.map(({ seconds }) => Math.round(seconds / 5) * 5);
    await next.wake();
    expect(waits()).toEqual([25]);
    next.later(36);
    await next.wake();
    expect(count, 'the leases of two have ended').toBe(2);
    expect(waits()).toEqual([25, 10]);
    next.later(10);
    await next.wake();
    expect(count).toBe(3);
    expect(await next.outbox()).toEqual([]);
  });

  test('an outage delays one effect and no other, and Retry-After is respected', async () => {
    const done: string[] = [];
    let down = true;
    const { commit, settled, wake, later, sent, takenBack, outbox } = await world({
      tell: {
        deliver: async () => {
          if (down) throw unavailable('Graph', 40);
          done.push('tell');
        },
      },
      refresh: { deliver: async () => void done.push('refresh') },
    });
    await commit('requests', partition, [change('a')], [effect('tell'), effect('refresh')]);
    await settled();
    expect(done).toEqual(['refresh']);
    expect(sent.at(-1)?.seconds).toBeGreaterThanOrEqual(39.9);
    expect(takenBack, 'the wake-up for what is left stays').toEqual([sent[0]]);
    down = false;
    await wake();
    expect(done, 'not before the time that Graph asked for').toEqual(['refresh']);
    later(45);
    await wake();
    expect(done).toEqual(['refresh', 'tell']);
    expect(await outbox()).toEqual([]);
  });

  test('an effect that is to wait does so, whatever else of its change is due', async () => {
    const done: string[] = [];
    const handler = (name: string) => ({ deliver: async () => void done.push(name) });
    const { commit, settled, later, wake } = await world({ now: handler('now'), next: handler('next') });
    const notBefore = new Date(Date.now() + 20_000);
    await commit('requests', partition, [change('a')], [effect('now'), { ...effect('next'), notBefore }]);
    await settled();
    expect(done).toEqual(['now']);
    later(21);
    await wake();
    expect(done).toEqual(['now', 'next']);
  });

  test('every retry carries the same mark', async () => {
    const marks: string[] = [];
    const { commit, settled, later, wake } = await world({
      tell: {
        deliver: async ({ once }) => {
          marks.push(once);
          if (marks.length < 3) throw unavailable('Graph', 0);
        },
      },
    });
    await commit('requests', partition, [change('a')], [effect('tell')]);
    await settled();
    for (let turn = 0; turn < 2; turn++) {
      later(60);
      await wake();
    }
    expect(marks).toHaveLength(3);
    expect(new Set(marks).size).toBe(1);
  });

  test('what finally fails is parked where an administrator sees it, told to who depends on it, and can be replayed', async () => {
    let hopeless = true;
    const told: string[] = [];
    const { commit, settled, parked, wake, outbox } = await world({
      tell: {
        deliver: async () => {
          if (hopeless) throw new GiveUp('graph-404');
          told.push('delivered');
        },
        parked: async () => void told.push('unreachable'),
      },
    });
    await commit('requests', partition, [change('a')], [effect('tell')]);
    await settled();
    const listed = (await parked.list(100)).filter(({ of }) => of === partition);
    expect(listed).toMatchObject([{ effect: 'tell', reason: 'graph-404', attempts: 1 }]);
    expect(told).toEqual(['unreachable']);
    hopeless = false;
    await parked.replay(listed[0]?.rowKey ?? '');
    await wake();
    expect(told).toEqual(['unreachable', 'delivered']);
    expect(await outbox()).toEqual([]);
    expect((await parked.list(100)).filter(({ of }) => of === partition)).toEqual([]);
  });

  test('whatever number of effects is parked, those that come later are delivered', async () => {
    const delivered: string[] = [];
    const { commit, later, wake } = await world(
      { tell: { deliver: async ({ about }) => void delivered.push(about) } },
      { crash: true },
    );
    const stuck = { name: 'tell', about: 'stuck', state: 'parked', attempts: 1, notBefore: 0 };
    const parkedOnes = Array.from({ length: 110 }, (_, count) => ({
      do: 'create' as const,
      rowKey: `out_0${String(count).padStart(3, '0')}`,
      row: { effects: JSON.stringify([stuck]), leasedUntil: 0 },
    }));
    await commit('requests', partition, parkedOnes.slice(0, 90));
    await commit('requests', partition, parkedOnes.slice(90));
    await commit('requests', partition, [change('a')], [effect('tell')]);
    later(30);
    await wake();
    expect(delivered).toEqual(['it']);
  });

  test('an effect that lost a race is tried again, and is said to have been overtaken', async () => {
    let isLost = true;
    const { commit, settled, later, wake, outbox } = await world({
      tell: { deliver: async () => (isLost ? Promise.reject(new NotCommitted('gone', 'a')) : undefined) },
    });
    await commit('requests', partition, [change('a')], [effect('tell')]);
    await settled();
    const [row] = await outbox();
    expect(row && progressOf(row)).toMatchObject([{ state: 'waiting', reason: 'overtaken' }]);
    isLost = false;
    later(60);
    await wake();
    expect(await outbox()).toEqual([]);
  });

  test('trying again ends after a bounded number of attempts', async () => {
    const { commit, settled, later, wake, outbox } = await world({
      tell: { deliver: async () => Promise.reject(new Error('broken')) },
    });
    await commit('requests', partition, [change('a')], [effect('tell')]);
    await settled();
    for (let turn = 0; turn < maximumAttempts + 3; turn++) {
      later(10_000);
      await wake();
    }
    const [row] = await outbox();
    expect(row && progressOf(row)).toMatchObject([{ state: 'parked', attempts: maximumAttempts }]);
  });
});
