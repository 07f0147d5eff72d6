import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { expect, test, vi } from 'vitest';
import { accountDoor } from './account.ts';

const version = (text: string, etag: string) => ({ text, etag }) as Perspective;
const vault = { keep: vi.fn(), restore: vi.fn(), erase: vi.fn(), eraseAll: vi.fn() };

/** Answers in the order and at the moments that a test decides. */
const opened = () => {
  const waiting: ((perspective: Perspective) => void)[] = [];
  const answer = () => new Promise<Perspective>((resolve) => waiting.push(resolve));
  const way = accountDoor({ read: answer, write: answer, show: () => undefined }, vault);
  return { waiting, way };
};

test('what was read before a save and comes after it is older than what is there', async () => {
  const { waiting, way } = opened();
  const looking = way.look();
  const saving = way.send({ account: { text: 'New.' } }, 'v1');
  waiting[1]?.(version('New.', 'v2'));
  expect(await saving).toMatchObject({ kind: 'saved', request: { text: 'New.' } });
  waiting[0]?.(version('Old.', 'v1'));
  expect(await looking).toBeUndefined();
});

test('what was read with no save meanwhile is what is there', async () => {
  const { waiting, way } = opened();
  const looking = way.look();
  waiting[0]?.(version('From the phone.', 'v2'));
  expect(await looking).toMatchObject({ text: 'From the phone.' });
});
