/**
 * Every query of the app. Each function builds one query, which always has the same shape. The linter keeps queries out
 * of other modules, and tests/indexes proves that firestore.indexes.json serves those exported here.
 */
import { mostBarsListed } from '@nbbang/domain/records/bar';
import {
  collection,
  endBefore,
  limit,
  orderBy,
  query,
  Timestamp,
  where,
  type Query,
} from 'firebase/firestore';
import { maxListed } from '#data/base/max-listed.ts';
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
    limit(Math.min(count, maxListed.expenses)),
  );
}

/** The `count` expenses that changed last after `afterMs`, deleted ones too, newest first. Local writes are the newest. */
export function expensesChangedAfter(groupId: string, afterMs: number, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses'),
    orderBy('updatedAt', 'desc'),
    // `where` would leave out a local write, whose time is no timestamp until the server has set it.
    endBefore(Timestamp.fromMillis(afterMs)),
    limit(Math.min(count, maxListed.expenses)),
  );
}

/** What members did last in a group, newest first. */
export function newestActivity(groupId: string, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'activity'),
    orderBy('at', 'desc'),
    limit(Math.min(count, maxListed.activity)),
  );
}

/** The first `count` pages of a group's history that were written after `version`. */
export function historyPagesAfter(groupId: string, version: number, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'history'),
    where('version', '>', version),
    orderBy('version'),
    limit(count),
  );
}

/** The comments on an expense, newest first. */
export function newestComments(groupId: string, expenseId: string, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses', expenseId, 'comments'),
    orderBy('createdAt', 'desc'),
    limit(Math.min(count, maxListed.comments)),
  );
}

/** Who is barred from a group, the last one first; the rules let a client ask for so many. */
export function newestBars(groupId: string): Query {
  return query(
    collection(firestore, 'groups', groupId, 'bars'),
    orderBy('barredAt', 'desc'),
    limit(mostBarsListed),
  );
}

/** What became of one expense, its newest version first. */
export function expenseHistory(groupId: string, expenseId: string, count: number): Query {
  return query(
    collection(firestore, 'groups', groupId, 'activity'),
    where('expenseId', '==', expenseId),
    orderBy('revision', 'desc'),
    limit(Math.min(count, maxListed.activity)),
  );
}

/** The transfers that nobody has confirmed: for the cache alone, since it has no bound. Those that were stored before confirmation existed are not among them. */
export function unconfirmedTransfers(groupId: string): Query {
  return query(
    collection(firestore, 'groups', groupId, 'expenses'),
    where('kind', '==', 'transfer'),
    where('receivedAt', '==', null),
    where('deletedAt', '==', null),
  );
}
