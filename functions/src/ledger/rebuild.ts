import type { Firestore } from 'firebase-admin/firestore';
import type { CaughtUp } from './catch-up.ts';
import { beginLedger } from './begin-ledger.ts';
import { totalsReference } from '../firestore/references.ts';
import { catchUpGroup } from './post-expense.ts';

/**
 * Makes all that is kept of a group's expenses again, in a new epoch: a page at a time, so that it may be cut off anywhere
 * and whoever comes next goes on. Rows of the history keep their pages.
 */
export async function rebuild(
  db: Firestore,
  groupId: string,
  clock: () => number,
): Promise<CaughtUp['unsound']> {
  const { updateTime: version } = await totalsReference(db, groupId).get();
  const isThere = await beginLedger(db, { groupId, version: version ?? null, nowMs: clock() });
  return isThere ? catchUpGroup(db, groupId, clock) : new Map();
}
