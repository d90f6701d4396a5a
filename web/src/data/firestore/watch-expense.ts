import { expenseSchema } from '@nbbang/domain/records/expense';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import type { Emit } from '#data/base/live.ts';
import { expenseOutbox, type ExpenseEntry } from '#data/local/expense-outbox.ts';
import { toLiveFailure } from './firestore.ts';
import { listenToCachedDocument, listenToDocument } from './listen.ts';
import { isDamaged, parseSnapshot } from './parse-snapshot.ts';
import { expenseReference } from './references.ts';

/**
 * One expense, deleted or not; `missing` when there is none. One that this device has made is asked of the server once that
 * has it: asked for earlier it is refused, or found missing at the moment at which it comes.
 */
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
  const target = expenseReference(groupId, expenseId);
  const onFailure = (error: Parameters<typeof toLiveFailure>[0]): void => emit(toLiveFailure(error));
  const ofServer = () => listenToDocument({ what: 'expense', target, onChange, onFailure });
  if (!isBeingMade(groupId, expenseId)) return ofServer();

  let stop = listenToCachedDocument({ target, onChange, onFailure });
  const stopWaiting = expenseOutbox.subscribe(() => {
    if (isBeingMade(groupId, expenseId)) return;
    stopWaiting();
    stop();
    stop = ofServer();
  });
  return () => {
    stopWaiting();
    stop();
  };
}

function isBeingMade(groupId: string, expenseId: string): boolean {
  return expenseOutbox
    .read()
    .some((entry) => entry.groupId === groupId && entry.expenseId === expenseId && isUnsent(entry));
}

const isUnsent = ({ act, refused }: ExpenseEntry): boolean => act === 'create' && !refused;
