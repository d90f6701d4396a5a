/**
 * Every query of the functions, each of one shape. The linter keeps queries out of other modules, and tests/indexes
 * proves that firestore.indexes.json serves those exported here.
 */
import { FieldPath, type Firestore, type Query } from 'firebase-admin/firestore';
import { toTimestamp } from './instants.ts';

/** Expenses of a group that changed after an instant, deleted ones too, the oldest change first. */
export function expensesChangedAfter(db: Firestore, groupId: string, afterMs: number, count: number): Query {
  return db
    .collection('groups')
    .doc(groupId)
    .collection('expenses')
    .where('updatedAt', '>', toTimestamp(afterMs))
    .orderBy('updatedAt')
    .limit(count);
}

/** Expenses of a group that are deleted. */
export function deletedExpenses(db: Firestore, groupId: string, count: number): Query {
  return db
    .collection('groups')
    .doc(groupId)
    .collection('expenses')
    .where('deletedAt', '>', toTimestamp(0))
    .limit(count);
}

/** That a member commented, once where they did. */
export function commentsTold(db: Firestore, groupId: string, memberId: string): Query {
  return db
    .collection('groups')
    .doc(groupId)
    .collection('activity')
    .where('memberId', '==', memberId)
    .where('what', '==', 'commented')
    .limit(1);
}

/** The last page of a group's history. */
export function lastPage(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('history').orderBy('number', 'desc').limit(1);
}

/** The page of a group's history that was written last. */
export function newestPage(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('history').orderBy('version', 'desc').limit(1);
}

/** What an account did in a group since then, as far as the activity tells. */
export function activityBy(db: Firestore, groupId: string, uid: string, sinceMs: number): Query {
  return db
    .collection('groups')
    .doc(groupId)
    .collection('activity')
    .where('actorUid', '==', uid)
    .where('at', '>=', toTimestamp(sinceMs));
}

/** The groups that the account is in, without what is in them. */
export function groupsOf(db: Firestore, uid: string): Query {
  return db.collection('groups').where('memberUids', 'array-contains', uid).select();
}

/** One expense, deleted or not: enough to know whether the group has any. */
export function anyExpense(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('expenses').limit(1);
}

/** The invites of a group that have not ended: those that can be used, and used-up ones of before `revokedAt` said so. */
export function liveInvites(db: Firestore, groupId: string, nowMs: number, count: number): Query {
  return db
    .collection('invites')
    .where('groupId', '==', groupId)
    .where('revokedAt', '==', null)
    .where('expiresAt', '>', toTimestamp(nowMs))
    .orderBy('expiresAt')
    .limit(count);
}

/** The same of those that one account made. */
export function liveInvitesOf(
  db: Firestore,
  groupId: string,
  uid: string,
  nowMs: number,
  count: number,
): Query {
  return liveInvites(db, groupId, nowMs, count).where('createdBy', '==', uid);
}

/** The invites that one account made since, whatever became of them. */
export function invitesMadeSince(
  db: Firestore,
  groupId: string,
  uid: string,
  sinceMs: number,
  count: number,
): Query {
  return db
    .collection('invites')
    .where('groupId', '==', groupId)
    .where('createdBy', '==', uid)
    .where('createdAt', '>', toTimestamp(sinceMs))
    .limit(count);
}

/** By which accounts a member is barred: one, as far as anybody can make it. */
export function barsOf(db: Firestore, groupId: string, memberId: string): Query {
  return db.collection('groups').doc(groupId).collection('bars').where('memberId', '==', memberId);
}

/** Invites of a group, whether or not they can still be used. */
export function someInvites(db: Firestore, groupId: string, count: number): Query {
  return db.collection('invites').where('groupId', '==', groupId).limit(count);
}

/** What could not be done, the oldest first. */
export function deadLetters(db: Firestore): Query {
  return db.collection('deadLetters').orderBy('firstAt');
}

/** All postings of a group. */
export function groupPostings(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('postings');
}

/** All expenses of a group, deleted ones too. */
export function groupExpenses(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('expenses');
}

/** All pages of a group's history. */
export function groupHistory(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('history');
}

/** The balances of a group, and the statistics of each year. */
export function groupTotals(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('totals');
}

/** Totals and statistics of any group that were written since, the longest ago first. */
export function totalsChangedSince(db: Firestore, sinceMs: number, count: number): Query {
  return db
    .collectionGroup('totals')
    .where('updatedAt', '>', toTimestamp(sinceMs))
    .orderBy('updatedAt')
    .limit(count);
}

/** The groups that were audited the longest ago. */
export function oldestAudits(db: Firestore, count: number): Query {
  return db.collection('audits').orderBy('auditedAt').limit(count);
}

/** Every group, without what is in it. */
export function allGroups(db: Firestore): Query {
  return db.collection('groups').select();
}

/** So many documents of a query that has no order, by ascending id, after that of `afterId` (null: from the first on). */
export function nextPage(query: Query, count: number, afterId: string | null): Query {
  const ordered = query.orderBy(FieldPath.documentId()).limit(count);
  return afterId === null ? ordered : ordered.startAfter(afterId);
}
