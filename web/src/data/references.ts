import { collection, doc, type CollectionReference, type DocumentReference } from 'firebase/firestore';
import { firestore } from './firestore.ts';

export const groupsCollection: CollectionReference = collection(firestore, 'groups');

export function groupReference(groupId: string): DocumentReference {
  return doc(groupsCollection, groupId);
}

export function expensesCollection(groupId: string): CollectionReference {
  return collection(groupReference(groupId), 'expenses');
}

export function expenseReference(groupId: string, expenseId: string): DocumentReference {
  return doc(expensesCollection(groupId), expenseId);
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
