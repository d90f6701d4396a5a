import type { Firestore } from 'firebase-admin/firestore';
import { recordActivity } from '../activity/record-activity.ts';
import { recordComment } from '../activity/record-comment.ts';
import { recordGroupActivity } from '../activity/record-group-activity.ts';
import { deadLetterReference, expenseReference, groupReference } from '../firestore/references.ts';
import { purgeGroup } from '../groups/purge-group.ts';
import { postExpense } from '../ledger/post-expense.ts';
import { type DeadLetter, letterId, type Work } from './dead-letter.ts';
import { reasonToGiveUp } from './plan-dead-letter.ts';
import { versionsAt } from './versions-at.ts';
import { writeDeadLetter } from './write-dead-letter.ts';

type Again = (db: Firestore, ids: Record<string, string>) => Promise<unknown>;

/** Each work once more. What goes by the present state needs the ids alone; what tells of a write, its versions. */
const again: Record<Work, Again> = {
  postExpense: (db, { groupId = '', expenseId = '' }) =>
    postExpense(db, { groupId, expenseId, clock: Date.now }),
  recordActivity: async (db, ids) => {
    const { groupId = '', expenseId = '' } = ids;
    const versions = await versionsAt(db, expenseReference(db, groupId, expenseId), ids);
    await recordActivity(db, { groupId, expenseId, ...versions });
  },
  recordComment: (db, { groupId = '', expenseId = '', commentId = '' }) =>
    recordComment(db, { groupId, expenseId, commentId }),
  recordGroupActivity: async (db, ids) => {
    const { groupId = '' } = ids;
    await recordGroupActivity(db, { groupId, ...(await versionsAt(db, groupReference(db, groupId), ids)) });
  },
  purgeGroup: (db, { groupId = '' }) => purgeGroup(db, groupId),
};

/**
 * Does the work of a dead letter again and removes the letter; when it fails again, the letter says so.
 *
 * @returns null when it is done, else the letter as it is now.
 */
export async function replayLetter(
  db: Firestore,
  letter: DeadLetter,
  nowMs: number,
): Promise<DeadLetter | null> {
  const { eventId, eventAt, work, ids } = letter;
  const errand = { eventId, eventAt, work, ids };
  try {
    await again[work](db, ids);
  } catch (error) {
    const why = reasonToGiveUp(error, errand, nowMs) ?? letter.why;
    return writeDeadLetter(db, errand, { error, why, nowMs });
  }
  await deadLetterReference(db, letterId(letter)).delete();
  return null;
}
