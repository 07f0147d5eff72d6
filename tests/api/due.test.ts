// What happens by the clock: kept in the same commit as the change that asks for it, and never lost, whatever stops.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Delivery, type EffectHandlers, NotYet } from '../../api/src/platform/outbox/effect.ts';
import { unavailable } from '../../api/src/platform/refused.ts';
import { outboxOf, storageForTests } from '../support/outbox.ts';

const storage = storageForTests();

let partition: string;
beforeEach(() => {
  partition = `partition-${Math.random()}`;
});

const world = (handlers: EffectHandlers<undefined>, how = {}) => outboxOf(storage(), partition, handlers, how);
const change = (rowKey: string) => ({ do: 'create', rowKey, row: { text: 'kept' } }) as const;

const day = 86_400;
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);
const remind = (about: string, seconds: number) => ({ name: 'remind', about, notBefore: inSeconds(seconds) });

/** Notes what was delivered of this test, in its order. */
const noting = () => {
  const done: string[] = [];
  const deliver = async ({ partition: of, about }: Delivery) => void (of === partition && done.push(about));
  return { done, handlers: { remind: { deliver } } };
};

describe('an effect for later', () => {
  test('leaves the outbox at once and comes when its time has come, not before', async () => {
    const { done, handlers } = noting();
    const { commit, settled, outbox, clockwork, later } = await world(handlers);
    await commit('requests', partition, [change('a')], [remind('it', 40 * day)]);
    await settled();
    expect(await outbox()).toEqual([]);
    later(40 * day - 60);
    await clockwork.run();
    expect(done).toEqual([]);
    later(120);
    await clockwork.run();
    expect(done).toEqual(['it']);
    await clockwork.run();
    expect(done, 'once').toEqual(['it']);
    expect(await outbox()).toEqual([]);
  });

  test('survives a crash right after the change', async () => {
    const { done, handlers } = noting();
    const crashed = await world(handlers, { crash: true });
    await crashed.commit('requests', partition, [change('a')], [remind('it', 10 * day)]);
    const next = await world(handlers);
    next.later(30);
    await next.wake();
    expect(await next.outbox(), 'handed over').toEqual([]);
    next.later(10 * day);
    await next.clockwork.run();
    expect(done).toEqual(['it']);
  });

  test('is caught up in the order of its time after a day on which nothing ran', async () => {
    const { done, handlers } = noting();
    const { commit, settled, clockwork, later } = await world(handlers);
    for (const [about, seconds] of [
      ['third', day],
      ['first', 4_000],
      ['second', 50_000],
    ] as const)
      await commit('requests', partition, [change(about)], [remind(about, seconds)]);
    await settled();
    later(2 * day);
    await clockwork.run();
    expect(done).toEqual(['first', 'second', 'third']);
  });

  test('waits beside what its change brings about at once', async () => {
    const { done, handlers } = noting();
    const { commit, settled, outbox } = await world({
      ...handlers,
      tell: { deliver: async () => void done.push('told') },
    });
    await commit('requests', partition, [change('a')], [remind('later', day), { name: 'tell', about: 'it' }]);
    await settled();
    expect(done).toEqual(['told']);
    expect(await outbox()).toEqual([]);
  });

  test('that was asked for twice for the same moment comes once', async () => {
    const { done, handlers } = noting();
    const { commit, settled, clockwork, later } = await world(handlers);
    const effect = remind('it', day);
    await commit('requests', partition, [change('a')], [effect]);
    await commit('requests', partition, [change('b')], [effect]);
    await settled();
    later(2 * day);
    await clockwork.run();
    expect(done).toEqual(['it']);
  });

  test('whose delivery fails is tried again like any other', async () => {
    const done: string[] = [];
    let down = true;
    const { commit, settled, clockwork, later, wake, outbox } = await world({
      remind: {
        deliver: async ({ about, once }) => {
          done.push(once);
          if (down) throw unavailable('Graph', 40);
          done.push(about);
        },
      },
    });
    await commit('requests', partition, [change('a')], [remind('it', day)]);
    await settled();
    later(2 * day);
    await clockwork.run();
    expect(await outbox(), 'it waits in the outbox').toHaveLength(1);
    down = false;
    later(60);
    await wake();
    expect(done.at(-1)).toBe('it');
    expect(new Set(done.slice(0, 2)).size, 'with the same mark').toBe(1);
    expect(await outbox()).toEqual([]);
  });

  test('brings about what was due meanwhile in the same run', async () => {
    const done: string[] = [];
    const asked = inSeconds(day);
    const next = inSeconds(2 * day);
    const process = await world({
      ask: {
        deliver: async ({ about }) => {
          done.push('asked');
          await process.commit('requests', partition, [change('b')], [{ name: 'end', about, notBefore: next }]);
        },
      },
      end: { deliver: async () => void done.push('ended') },
    });
    await process.commit('requests', partition, [change('a')], [{ name: 'ask', about: 'it', notBefore: asked }]);
    await process.settled();
    process.later(3 * day);
    await process.clockwork.run();
    expect(done).toEqual(['asked', 'ended']);
  });

  test.each([
    ['before it is in the outbox', 'requests', 'createEntity'],
    ['after it is in the outbox', 'platform', 'deleteEntity'],
  ] as const)('is not lost, and comes once, when the process is stopped %s', async (_, table, step) => {
    const { done, handlers } = noting();
    const first = await world(handlers);
    await first.commit('requests', partition, [change('a')], [remind('it', day)]);
    await first.settled();
    first.later(2 * day);
    const client = first.tables.client(table);
    Object.assign(client, { [step]: () => Promise.reject(new Error('stopped here')) });
    await expect(first.clockwork.run()).rejects.toThrow('stopped here');

    const next = await world(handlers);
    next.later(2 * day + 60);
    await next.clockwork.run();
    await next.wake();
    expect(done).toEqual(['it']);
  });
});

test('a handler that finds it too early is called again at the time it names, and that was no failed try', async () => {
  const opening = inSeconds(3 * day);
  const calls: number[] = [];
  const { commit, settled, clockwork, clock, later, outbox } = await world({
    tell: {
      deliver: async () => {
        calls.push(clock.now().getTime());
        if (clock.now() < opening) throw new NotYet(opening);
      },
    },
  });
  await commit('requests', partition, [change('a')], [{ name: 'tell', about: 'it' }]);
  await settled();
  expect(calls).toHaveLength(1);
  expect(await outbox()).toEqual([]);
  later(day);
  await clockwork.run();
  expect(calls).toHaveLength(1);
  later(3 * day);
  await clockwork.run();
  expect(calls).toHaveLength(2);
});
