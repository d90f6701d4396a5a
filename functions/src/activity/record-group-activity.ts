import type { GroupActivity } from '@nbbang/domain/records/activity';
import { totalsSchema } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf } from '../firestore/instants.ts';
import { totalsReference } from '../firestore/references.ts';
import { planGroupActivity } from './plan-group-activity.ts';
import { takesOver, withBalances } from './plan-taken-over.ts';
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
  if (plan === null) return;
  const activity = takesOver(plan) ? await withTotals(db, groupId, plan) : plan;
  await writeActivity(db, { groupId, id }, () => activity);
}

/** The balances are those at the time of the event, give or take what the ledger has not counted yet. */
async function withTotals(db: Firestore, groupId: string, plan: GroupActivity): Promise<GroupActivity> {
  const totals = await totalsReference(db, groupId).get();
  const parsed = v.safeParse(v.nullable(totalsSchema), plainOf(totals));
  return parsed.success ? withBalances(plan, parsed.output) : plan;
}
