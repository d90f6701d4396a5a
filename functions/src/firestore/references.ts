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

export function commentReference(
  db: Firestore,
  groupId: string,
  expenseId: string,
  commentId: string,
): DocumentReference {
  return db.doc(`groups/${groupId}/expenses/${expenseId}/comments/${commentId}`);
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

/** What an account does that costs. */
export function rateReference(db: Firestore, uid: string): DocumentReference {
  return db.doc(`rates/${uid}`);
}

/** What it wrote on one day of UTC, `YYYY-MM-DD`. */
export function rateDayReference(db: Firestore, uid: string, day: string): DocumentReference {
  return db.doc(`rates/${uid}/days/${day}`);
}

/** That the account may not come into the group. */
export function barReference(db: Firestore, groupId: string, uid: string): DocumentReference {
  return db.doc(`groups/${groupId}/bars/${uid}`);
}

export function deadLetterReference(db: Firestore, letterId: string): DocumentReference {
  return db.doc(`deadLetters/${letterId}`);
}

export function auditReference(db: Firestore, groupId: string): DocumentReference {
  return db.doc(`audits/${groupId}`);
}

/** How far the audits have come: no group has this id. */
export function auditProgressReference(db: Firestore): DocumentReference {
  return db.doc('auditProgress/totals');
}

/** An invite is found by the SHA-256 of its code, so that the database never holds the code. */
export function inviteReference(db: Firestore, code: string): DocumentReference {
  return inviteByIdReference(db, createHash('sha256').update(code).digest('hex'));
}

export function inviteByIdReference(db: Firestore, inviteId: string): DocumentReference {
  return db.doc(`invites/${inviteId}`);
}
