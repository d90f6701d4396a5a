import { beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, dismissToast, showToast, subscribeToasts } from './toast-queue.ts';

beforeEach(() => {
  for (const { id } of currentToasts()) dismissToast(id);
});

test('a toast is told to whoever listens and leaves when dismissed', () => {
  const listener = vi.fn<() => void>();
  const stop = subscribeToasts(listener);
  const id = showToast({ message: 'saved' });
  expect(currentToasts()).toEqual([{ id, message: 'saved', tone: 'neutral' }]);
  dismissToast(id);
  expect(currentToasts()).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  showToast({ message: 'unheard' });
  expect(listener).toHaveBeenCalledTimes(2);
});

test('at most three at a time: the oldest makes way', () => {
  for (const message of ['a', 'b', 'c', 'd']) showToast({ message });
  expect(currentToasts().map(({ message }) => message)).toEqual(['b', 'c', 'd']);
});
