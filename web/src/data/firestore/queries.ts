/**
 * Every query of the app. Each function builds one query, which always has the same shape. The linter keeps queries out
 * of other modules, and tests/indexes proves that firestore.indexes.json serves those exported here.
 */
import {
  collection,
  limit,
  orderBy,
  query,
  startAfter,
  Timestamp,
  where,
  type Query,
} from 'firebase/firestore';
import { firestore } from './firestore.ts';

/** The groups `uid` is an active member of, `count` at most. */
export function groupsOf(uid: string, count: number): Query {
  return query(collection(firestore, 'groups'), where('memberUids', 'array-contains', uid), limit(count));
}

/** The expenses of a group that are not deleted: latest date first, of one day the latest entered. */
export function newestExpenses(groupId: string, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses'),
    where('deletedAt', '==', null),
    orderBy('date', 'desc'),
    orderBy('createdAt', 'desc'),
    limit(count),
  );
}

/** The expenses changed later than `afterMs`, deleted ones too. */
export function expensesChangedAfter(groupId: string, afterMs: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses'),
    orderBy('updatedAt'),
    // `where` would leave out a local write, whose time is no timestamp until the server has set it.
    startAfter(Timestamp.fromMillis(afterMs)),
  );
}

/** What members did last in a group, newest first. */
export function newestActivity(groupId: string, count: number): Query {
  return query(collection(firestore, 'groups', groupId, 'activity'), orderBy('at', 'desc'), limit(count));
}

/** All pages of a group's history, or those written after `version`. */
export function historyPagesAfter(groupId: string, version: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'history'),
    where('version', '>', version),
    orderBy('version'),
  );
}

/** The comments on an expense, newest first. */
export function newestComments(groupId: string, expenseId: string, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses', expenseId, 'comments'),
    orderBy('createdAt', 'desc'),
    limit(count),
  );
}

/** What became of one expense, its newest version first. */
export function expenseHistory(groupId: string, expenseId: string, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'activity'),
    where('expenseId', '==', expenseId),
    orderBy('revision', 'desc'),
    limit(count),
  );
}

/** The transfers that nobody has confirmed. Those that were stored before confirmation existed are not among them. */
export function unconfirmedTransfers(groupId: string): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses'),
    where('kind', '==', 'transfer'),
    where('receivedAt', '==', null),
    where('deletedAt', '==', null),
  );
}
