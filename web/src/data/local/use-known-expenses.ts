import { useCallback, useSyncExternalStore } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { knownExpenses, onKnownExpenses } from './known-expenses.ts';

/** Every expense of the group that some listener of this page shows just now: no reads, and perhaps not all. */
export function useKnownExpenses(groupId: string): readonly KnownExpense[] {
  const subscribe = useCallback((onChange: () => void) => onKnownExpenses(groupId, onChange), [groupId]);
  return useSyncExternalStore(subscribe, () => knownExpenses(groupId));
}
