import { createHash } from 'node:crypto';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';

export function groupReference(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`groups/${groupId}`);
}

export function deletedGroupReference(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`deletedGroups/${groupId}`);
}

export function expenseReference(db: Firestore, groupId: string, expenseId: string): DocumentReference {
  return db.doc(`groups/${groupId}/expenses/${expenseId}`);
}

export function postingReference(db: Firestore, groupId: string, expenseId: string): DocumentReference {
  return db.doc(`groups/${groupId}/postings/${expenseId}`);
}

export function totalsReference(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`groups/${groupId}/totals/balances`);
}

export function statisticsReference(db: Firestore, groupId: string, year: number): DocumentReference {
  return db.doc(`groups/${groupId}/totals/statistics-${year}`);
}

export function historyPageReference(db: Firestore, groupId: string, number: number): DocumentReference {
  return db.doc(`groups/${groupId}/history/${number}`);
}

export function activityReference(db: Firestore, groupId: string, activityId: string): DocumentReference {
  return db.doc(`groups/${groupId}/activity/${activityId}`);
}

export function payoutReference(db: Firestore, groupId: string, memberId: string): DocumentReference {
  return db.doc(`groups/${groupId}/payouts/${memberId}`);
}

/** An invite is found by the SHA-256 of its code, so that the database never holds the code. */
export function inviteReference(db: Firestore, code: string): DocumentReference {
  return inviteByIdReference(db, createHash('sha256').update(code).digest('hex'));
}

export function inviteByIdReference(db: Firestore, inviteId: string): DocumentReference {
  return db.doc(`invites/${inviteId}`);
}
