import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Door, Sent } from './draft.ts';
import { createSaver } from './saver.ts';

type Sections = Pick<RequesterView, 'safety' | 'openCommunication' | 'guidelines' | 'details'>;

const noRisk = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};

/** A server with one draft, versions counted, that other devices can change and that can be cut off. */
const world = () => {
  let version = 1;
  let stored: Sections = { safety: noRisk, openCommunication: null, guidelines: null, details: null };
  let line: 'up' | 'down' | 'gone' = 'up';
  let copy: unknown;
  const view = () => ({ id: 'r', etag: `v${version}`, ...stored }) as RequesterView;
  const elsewhere = (change: Partial<Sections>) => {
    stored = { ...stored, ...change };
    version += 1;
  };
  const door: Door<RequesterView, Sections> = {
    send: vi.fn(async (edits, etag): Promise<Sent<RequesterView>> => {
      if (line === 'down') return { kind: 'later' };
      if (line === 'gone') return { kind: 'gone' };
      if (etag !== `v${version}`) return { kind: 'stale' };
      elsewhere(edits);
      return { kind: 'saved', request: view() };
    }),
    read: async () => (line === 'down' ? undefined : view()),
    sectionsOf: ({ safety, openCommunication, guidelines, details }) => ({
      safety,
      openCommunication,
      guidelines,
      details,
    }),
    vault: {
      keep: async (value) => {
        copy = structuredClone(value);
        return true;
      },
      restore: async () => copy,
      erase: async () => {
        copy = undefined;
        return true;
      },
      eraseAll: async () => true,
    },
  };
  return {
    door,
    view,
    elsewhere,
    cut: () => {
      line = 'down';
    },
    mend: () => {
      line = 'up';
    },
    lose: () => {
      line = 'gone';
    },
    copy: () => copy,
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft is saved while it is written', () => {
  test('within two seconds of a pause, once, and only what changed', async () => {
    const { door, view, copy } = world();
    const saver = createSaver(view(), door);
    saver.edit('openCommunication', { observation: 'a' });
    await vi.advanceTimersByTimeAsync(500);
    saver.edit('openCommunication', { observation: 'ab' });
    expect(copy()).toBeDefined();
    await vi.advanceTimersByTimeAsync(2000);
    expect(door.send).toHaveBeenCalledTimes(1);
    expect(door.send).toHaveBeenCalledWith({ openCommunication: { observation: 'ab' } }, 'v1');
    expect(saver.current().saving).toBe('saved');
    expect(copy()).toBeUndefined();
  });

  test('another device changed another section: both are kept without a question', async () => {
    const { door, view, elsewhere } = world();
    const saver = createSaver(view(), door);
    elsewhere({ guidelines: { tried: 'there' } });
    saver.edit('openCommunication', { observation: 'here' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(view()).toMatchObject({ openCommunication: { observation: 'here' }, guidelines: { tried: 'there' } });
    expect(saver.current()).toMatchObject({
      saving: 'saved',
      clashes: [],
      sections: { guidelines: { tried: 'there' } },
    });
  });

  test.each(['mine', 'theirs'] as const)(
    'another device changed the same section: nothing is overwritten until %s is chosen',
    async (keep) => {
      const { door, view, elsewhere } = world();
      const saver = createSaver(view(), door);
      elsewhere({ openCommunication: { observation: 'theirs' } });
      saver.edit('openCommunication', { observation: 'mine' });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(view().openCommunication).toEqual({ observation: 'theirs' });
      expect(saver.current()).toMatchObject({
        clashes: ['openCommunication'],
        sections: { openCommunication: { observation: 'mine' } },
      });
      saver.settle('openCommunication', keep);
      await vi.advanceTimersByTimeAsync(2000);
      expect(view().openCommunication).toEqual({ observation: keep });
      expect(saver.current()).toMatchObject({ clashes: [], saving: 'saved' });
    },
  );

  test('offline words stay on the device and go out when the line is back', async () => {
    const { door, view, cut, mend, copy } = world();
    const saver = createSaver(view(), door);
    cut();
    saver.edit('details', { outcomeHopedFor: 'peace' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(saver.current()).toMatchObject({ saving: 'unreachable', keptHere: true });
    expect(copy()).toBeDefined();
    mend();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(view().details).toEqual({ outcomeHopedFor: 'peace' });
    expect(saver.current()).toMatchObject({ saving: 'saved', keptHere: false });
    expect(copy()).toBeUndefined();
  });

  test('a reload brings unsaved words back, and asks when another device wrote over the same section', async () => {
    const first = world();
    const before = createSaver(first.view(), first.door);
    first.cut();
    before.edit('openCommunication', { observation: 'mine' });
    await vi.advanceTimersByTimeAsync(2000);
    first.elsewhere({ openCommunication: { observation: 'theirs' } });
    first.mend();
    const after = createSaver(first.view(), first.door);
    await after.restore();
    expect(after.current()).toMatchObject({
      clashes: ['openCommunication'],
      sections: { openCommunication: { observation: 'mine' } },
    });
  });

  test('somebody who writes without a pause is kept here every moment and saved within five seconds', async () => {
    const { door, view, copy } = world();
    const saver = createSaver(view(), door);
    let typed = '';
    for (let key = 0; key < 40; key += 1) {
      typed += 'x';
      saver.edit('openCommunication', { observation: typed });
      await vi.advanceTimersByTimeAsync(200);
      if (key === 3) expect(copy()).toBeDefined();
    }
    expect(view().openCommunication?.observation?.length).toBeGreaterThan(20);
    await vi.advanceTimersByTimeAsync(2000);
    expect(view().openCommunication).toEqual({ observation: typed });
  });

  test('a draft that was deleted elsewhere is said to be gone; what is written stays on the device', async () => {
    const { door, view, lose, copy } = world();
    const saver = createSaver(view(), door);
    lose();
    saver.edit('openCommunication', { observation: 'mine' });
    await vi.advanceTimersByTimeAsync(2000);
    saver.edit('openCommunication', { observation: 'mine, and more' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.current()).toMatchObject({
      saving: 'gone',
      sections: { openCommunication: { observation: 'mine, and more' } },
    });
    expect(copy()).toMatchObject({ edits: { openCommunication: { observation: 'mine, and more' } } });
    expect(door.send).toHaveBeenCalledTimes(1);
  });

  test('words typed during a save are saved after it', async () => {
    const { door, view } = world();
    const saver = createSaver(view(), door);
    saver.edit('openCommunication', { observation: 'one' });
    const saved = saver.flush();
    saver.edit('openCommunication', { observation: 'one two' });
    await saved;
    await vi.advanceTimersByTimeAsync(3000);
    expect(view().openCommunication).toEqual({ observation: 'one two' });
    expect(saver.current().saving).toBe('saved');
  });

  test('a version that is read while words are on their way leaves nothing unsaved behind', async () => {
    const { door, view } = world();
    const before = view();
    const saver = createSaver(before, door);
    saver.edit('openCommunication', { observation: 'mine' });
    const saved = saver.flush();
    saver.adopt(before);
    expect(await saved).toBe(true);
    expect(saver.current().saving).toBe('saved');
  });

  test('whoever waits for the words to be saved gets those of the meantime saved as well', async () => {
    const { door, view } = world();
    const saver = createSaver(view(), door);
    saver.edit('openCommunication', { observation: 'one' });
    const saved = saver.flush();
    saver.edit('openCommunication', { observation: 'one two' });
    expect(await saved).toBe(true);
    expect(view().openCommunication).toEqual({ observation: 'one two' });
  });

  test('another device wrote during a long outage: what it wrote is taken over when the line is back', async () => {
    const { door, view, cut, mend, elsewhere } = world();
    const saver = createSaver(view(), door);
    cut();
    saver.edit('details', { outcomeHopedFor: 'peace' });
    await vi.advanceTimersByTimeAsync(90_000);
    elsewhere({ guidelines: { tried: 'there' } });
    mend();
    expect(await saver.flush()).toBe(true);
    expect(view()).toMatchObject({ details: { outcomeHopedFor: 'peace' }, guidelines: { tried: 'there' } });
  });

  test('words of an earlier visit come back although somebody has begun to write before the device answers', async () => {
    const first = world();
    const before = createSaver(first.view(), first.door);
    first.cut();
    before.edit('details', { outcomeHopedFor: 'peace' });
    await vi.advanceTimersByTimeAsync(2000);
    first.mend();
    const after = createSaver(first.view(), first.door);
    const restored = after.restore();
    after.edit('openCommunication', { observation: 'now' });
    await restored;
    expect(await after.flush()).toBe(true);
    expect(first.view()).toMatchObject({
      details: { outcomeHopedFor: 'peace' },
      openCommunication: { observation: 'now' },
    });
  });
});
