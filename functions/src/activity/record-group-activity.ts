import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { plainOf } from '../firestore/instants.ts';
import { planGroupActivity } from './plan-group-activity.ts';
import { writeActivity } from './write-activity.ts';

/** Writes down once what the event did to the group. */
export async function recordGroupActivity(
  db: Firestore,
  { groupId, before, after }: { groupId: string; before: DocumentSnapshot; after: DocumentSnapshot },
): Promise<void> {
  if (after.updateTime === undefined) return;
  const { seconds, nanoseconds } = after.updateTime;
  const plan = planGroupActivity({ before: plainOf(before), after: plainOf(after) });
  const id = `group-${seconds}-${nanoseconds}`;
  if (plan !== null) await writeActivity(db, { groupId, id }, () => plan);
}
