import { type FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';

/** A group of its own, of one member. */
export async function storeBenchGroup(db: Firestore): Promise<string> {
  const reference = db.collection('groups').doc();
  const now = Timestamp.now();
  await reference.set({
    ...{ name: 'bench', emoji: '🥖', currency: 'KRW', memberUids: ['uid-anna'], createdBy: 'uid-anna' },
    members: { anna: { name: 'Anna', uid: 'uid-anna', role: 'owner', status: 'active' } },
    ...{ createdAt: now, updatedAt: now },
  });
  return reference.id;
}

/** An expense as a client writes it. */
export function benchExpense(writeId: string, at: FieldValue) {
  return {
    ...{ kind: 'expense', title: 'bench', amountMinor: 1_000, currency: 'KRW', date: '2026-11-29' },
    ...{ category: null, note: '', payers: { anna: 1_000 }, foreign: null },
    split: { mode: 'equal', participants: ['anna'] },
    ...{ revision: 1, writeId, previousWriteId: null, deletedAt: null, receivedAt: null },
    ...{ createdBy: 'uid-anna', createdAt: at, updatedBy: 'uid-anna', updatedAt: at },
  };
}
