import { doc, type DocumentReference } from 'firebase/firestore';
import { firestore } from './firestore.ts';

export function groupReference(groupId: string): DocumentReference {
  return doc(firestore, 'groups', groupId);
}

export function expenseReference(groupId: string, expenseId: string): DocumentReference {
  return doc(groupReference(groupId), 'expenses', expenseId);
}

export function totalsReference(groupId: string): DocumentReference {
  return doc(groupReference(groupId), 'totals', 'balances');
}

export function postingReference(groupId: string, expenseId: string): DocumentReference {
  return doc(groupReference(groupId), 'postings', expenseId);
}

export function userReference(uid: string): DocumentReference {
  return doc(firestore, 'users', uid);
}
