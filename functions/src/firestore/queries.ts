/**
 * Every query of the functions, each of one shape. The linter keeps queries out of other modules, and tests/indexes
 * proves that firestore.indexes.json serves those exported here.
 */
import type { Firestore, Query } from 'firebase-admin/firestore';

/** All postings of a group. */
export function groupPostings(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('postings');
}

/** The page of a group's history that was written last. */
export function newestPage(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('history').orderBy('version', 'desc').limit(1);
}

/** One expense, deleted or not: enough to know whether the group has any. */
export function anyExpense(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('expenses').limit(1);
}

/** The newest invites that nobody has revoked. */
export function newestInvites(db: Firestore, groupId: string, count: number): Query {
  return db
    .collection('invites')
    .where('groupId', '==', groupId)
    .where('revokedAt', '==', null)
    .orderBy('createdAt', 'desc')
    .limit(count);
}

/** Invites of a group, whether or not they can still be used. */
export function someInvites(db: Firestore, groupId: string, count: number): Query {
  return db.collection('invites').where('groupId', '==', groupId).limit(count);
}
