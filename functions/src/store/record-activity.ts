import { groupSchema } from '@nbbang/domain/records/group';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { findMemberOf } from '../operations/find-member.ts';
import { planActivity } from '../operations/plan-activity.ts';
import { toPlain, toTimestamp } from './instants.ts';
import { activityRef } from './activity-ref.ts';
import { groupRef } from './references.ts';

/** gRPC's code for `create` of a document that is there: an earlier delivery of the same event wrote it. */
const alreadyExists = 6;

export type WrittenExpense = {
  groupId: string;
  expenseId: string;
  before: DocumentSnapshot;
  after: DocumentSnapshot;
};

/**
 * Writes down what the event did to the expense, once. Reads the group (one document) for who the actor is in it;
 * of a group that is gone nothing is written.
 */
export async function recordActivity(
  db: Firestore,
  { groupId, expenseId, before, after }: WrittenExpense,
): Promise<void> {
  const plan = planActivity({ expenseId, before: plainOf(before), after: plainOf(after) });
  if (plan === null) return;
  const group = await groupRef(db, groupId).get();
  if (!group.exists) return;
  const parsed = v.safeParse(groupSchema, toPlain(group.data()));
  const member = parsed.success ? findMemberOf(parsed.output, plan.activity.actorUid) : undefined;
  const { at, ...activity } = plan.activity;
  try {
    const document = { ...activity, at: toTimestamp(at), memberId: member?.memberId ?? null };
    await activityRef(db, groupId, plan.id).create(document);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === alreadyExists)) throw error;
  }
}

function plainOf(snapshot: DocumentSnapshot): unknown {
  return snapshot.exists ? toPlain(snapshot.data()) : null;
}
