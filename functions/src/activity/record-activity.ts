import { findMemberOf } from '@nbbang/domain/group/members';
import { groupSchema } from '@nbbang/domain/records/group';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf, toPlain } from '../firestore/instants.ts';
import { planActivity } from './plan-activity.ts';
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
  await writeActivity(db, { groupId, id }, (group) => ({
    ...activity,
    memberId: memberIdIn(group, activity.actorUid),
  }));
}

function memberIdIn(group: DocumentSnapshot, uid: string): string | null {
  const parsed = v.safeParse(groupSchema, toPlain(group.data()));
  return parsed.success ? (findMemberOf(parsed.output, uid)?.memberId ?? null) : null;
}
