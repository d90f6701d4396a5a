import { createHash } from 'node:crypto';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';

export function groupRef(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`groups/${groupId}`);
}

export function expenseRef(db: Firestore, groupId: string, expenseId: string): DocumentReference {
  return db.doc(`groups/${groupId}/expenses/${expenseId}`);
}

export function postingRef(db: Firestore, groupId: string, expenseId: string): DocumentReference {
  return db.doc(`groups/${groupId}/postings/${expenseId}`);
}

export function totalsRef(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`groups/${groupId}/totals/balances`);
}

/** An invite is found by the SHA-256 of its code, so that the database never holds the code. */
export function inviteRef(db: Firestore, code: string): DocumentReference {
  return db.doc(`invites/${createHash('sha256').update(code).digest('hex')}`);
}
