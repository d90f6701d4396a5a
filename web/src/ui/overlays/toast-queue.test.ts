import { beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, dismissToast, showToast, subscribeToasts, takeAction } from './toast-queue.ts';

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

test('whoever showed a toast learns that it left, unless its action was pressed', () => {
  const [onPress, onGone] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const toast = { message: 'deleted', action: { label: 'undo', onPress }, onGone };
  takeAction(showToast(toast));
  expect([onPress, onGone].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  dismissToast(showToast(toast));
  expect([onPress, onGone].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  showToast(toast);
  for (const message of ['b', 'c', 'd']) showToast({ message });
  expect([onPress, onGone].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
});
