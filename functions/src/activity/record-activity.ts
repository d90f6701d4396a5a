import { expenseActivitySchema } from '@nbbang/domain/records/activity';
import { groupSchema } from '@nbbang/domain/records/group';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf, toPlain } from '../firestore/instants.ts';
import { activityReference } from '../firestore/references.ts';
import { isExact } from './is-exact.ts';
import { actorIn } from './actor-in.ts';
import { planActivity, type PlannedActivity } from './plan-activity.ts';
import { planPredecessor } from './plan-predecessor.ts';
import { writeActivity } from './write-activity.ts';

export type WrittenExpense = {
  groupId: string;
  expenseId: string;
  before: DocumentSnapshot;
  after: DocumentSnapshot;
};

/** Writes down once what the event did to the expense. It reads the group to say which member the actor is. */
export async function recordActivity(
  db: Firestore,
  { groupId, expenseId, before, after }: WrittenExpense,
): Promise<void> {
  const plan = planActivity({ expenseId, before: plainOf(before), after: plainOf(after) });
  if (plan === null) return;
  const { id, activity } = plan;
  // Usually the ledger has told it. Asking first spares the transaction.
  const present = await activityReference(db, groupId, id).get();
  if (isExact(present)) return;
  const together = v.safeParse(expenseActivitySchema, plainOf(present));
  const left = together.success ? planPredecessor(together.output, plainOf(before), plainOf(after)) : null;
  // First: should the second write not come about, the entry of several is still there.
  if (left !== null) await write(db, groupId, left);
  await write(db, groupId, { id, activity });
}

async function write(db: Firestore, groupId: string, { id, activity }: PlannedActivity): Promise<void> {
  await writeActivity(db, { groupId, id }, (group) => {
    const parsed = v.safeParse(groupSchema, toPlain(group.data()));
    return { ...activity, ...actorIn(parsed.success ? parsed.output : null, activity.actorUid) };
  });
}
