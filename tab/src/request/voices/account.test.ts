import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '../../client/call.ts';
import { accountDoor } from './account.ts';

vi.mock('../../client/call.ts', () => ({ call: vi.fn(), read: vi.fn() }));

const version = (text: string, etag: string) => ({ text, etag }) as Perspective;
const vault = { keep: vi.fn(), restore: vi.fn(), erase: vi.fn(), eraseAll: vi.fn() };
const door = () => accountDoor('request', 'me', new QueryClient(), vault);

/** Answers in the order and at the moments that a test decides. */
const answers = () => {
  const waiting: ((perspective: Perspective) => void)[] = [];
  vi.mocked(call).mockImplementation(
    () =>
      new Promise((resolve) => {
        waiting.push((data) => resolve({ status: 200, data } as never));
      }),
  );
  return waiting;
};

beforeEach(() => {
  vi.mocked(call).mockReset();
});

test('what was read before a save and comes after it is older than what is there', async () => {
  const [waiting, way] = [answers(), door()];
  const looking = way.look();
  const saving = way.send({ account: { text: 'New.' } }, 'v1');
  waiting[1]?.(version('New.', 'v2'));
  expect(await saving).toMatchObject({ kind: 'saved', request: { text: 'New.' } });
  waiting[0]?.(version('Old.', 'v1'));
  expect(await looking).toBeUndefined();
});

test('what was read with no save meanwhile is what is there', async () => {
  const [waiting, way] = [answers(), door()];
  const looking = way.look();
  waiting[0]?.(version('From the phone.', 'v2'));
  expect(await looking).toMatchObject({ text: 'From the phone.' });
});
