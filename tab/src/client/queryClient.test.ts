import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { CallOffline } from './problems.ts';
import { queryClient } from './queryClient.ts';

afterEach(() => onlineManager.setOnline(true));

test('what somebody does without a connection is refused at once, and not done later', async () => {
  onlineManager.setOnline(false);
  const leave = vi.fn(async () => {
    throw new CallOffline();
  });
  const leaving = new MutationObserver(queryClient, { mutationFn: leave });
  await expect(leaving.mutate()).rejects.toBeInstanceOf(CallOffline);
  onlineManager.setOnline(true);
  await queryClient.resumePausedMutations();
  expect(leave).toHaveBeenCalledTimes(1);
});
