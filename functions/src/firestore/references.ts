import { createHash } from 'node:crypto';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';

export function groupRef(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`groups/${groupId}`);
}

export function deletedGroupRef(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`deletedGroups/${groupId}`);
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

export function statisticsRef(db: Firestore, groupId: string, year: number): DocumentReference {
  return db.doc(`groups/${groupId}/totals/statistics-${year}`);
}

export function historyPageRef(db: Firestore, groupId: string, number: number): DocumentReference {
  return db.doc(`groups/${groupId}/history/${number}`);
}

export function payoutRef(db: Firestore, groupId: string, memberId: string): DocumentReference {
  return db.doc(`groups/${groupId}/payouts/${memberId}`);
}

/** An invite is found by the SHA-256 of its code, so that the database never holds the code. */
export function inviteRef(db: Firestore, code: string): DocumentReference {
  return inviteByIdRef(db, createHash('sha256').update(code).digest('hex'));
}

export function inviteByIdRef(db: Firestore, inviteId: string): DocumentReference {
  return db.doc(`invites/${inviteId}`);
}
