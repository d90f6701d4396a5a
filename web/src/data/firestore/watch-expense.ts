import { expenseSchema } from '@nbbang/domain/records/expense';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { listenToDocument } from './listen.ts';
import type { Emit } from '#data/base/live.ts';
import { isDamaged, parseSnapshot } from './parse-snapshot.ts';
import { expenseReference } from './references.ts';

/** One expense, deleted or not; `missing` when there is none. */
export function watchExpense(groupId: string, expenseId: string, emit: Emit<KnownExpense>): Unsubscribe {
  const onChange = (snapshot: DocumentSnapshot): void => {
    const expense = parseSnapshot(expenseSchema, snapshot);
    if (expense) {
      const pending = snapshot.metadata.hasPendingWrites;
      emit({ status: 'ready', value: { id: expenseId, expense, pending } });
    } else if (isDamaged(snapshot, expense)) {
      emit({ status: 'failed', reason: 'damaged' });
    } else {
      emit({ status: 'failed', reason: snapshot.metadata.fromCache ? 'unavailable' : 'missing' });
    }
  };
  return listenToDocument({
    what: 'expense',
    target: expenseReference(groupId, expenseId),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}
