import { doc, type DocumentReference } from 'firebase/firestore';
import { firestore } from './firestore.ts';

export function groupReference(groupId: string): DocumentReference {
  return doc(firestore, 'groups', groupId);
}

export function expenseReference(groupId: string, expenseId: string): DocumentReference {
  return doc(groupReference(groupId), 'expenses', expenseId);
}

export function commentReference(groupId: string, expenseId: string, commentId: string): DocumentReference {
  return doc(expenseReference(groupId, expenseId), 'comments', commentId);
}

export function totalsReference(groupId: string): DocumentReference {
  return doc(groupReference(groupId), 'totals', 'balances');
}

export function statisticsReference(groupId: string, year: number): DocumentReference {
  return doc(groupReference(groupId), 'totals', `statistics-${year}`);
}

export function postingReference(groupId: string, expenseId: string): DocumentReference {
  return doc(groupReference(groupId), 'postings', expenseId);
}

export function historyPageReference(groupId: string, number: number): DocumentReference {
  return doc(groupReference(groupId), 'history', String(number));
}

export function payoutReference(groupId: string, memberId: string): DocumentReference {
  return doc(groupReference(groupId), 'payouts', memberId);
}

/** What everybody may read of the release that is there. */
export function releaseReference(): DocumentReference {
  return doc(firestore, 'public', 'release');
}

export function userReference(uid: string): DocumentReference {
  return doc(firestore, 'users', uid);
}
