/**
 * Every query of the functions, each of one shape. The linter keeps queries out of other modules, and tests/indexes
 * proves that firestore.indexes.json serves those exported here.
 */
import type { Firestore, Query } from 'firebase-admin/firestore';

/** All postings of a group. */
export function groupPostings(db: Firestore, groupId: string): Query {
  return db.collection('groups').doc(groupId).collection('postings');
}
