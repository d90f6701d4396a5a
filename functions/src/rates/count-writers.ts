import { rateDaySchema } from '@nbbang/domain/records/rate';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf, toTimestamp } from '../firestore/instants.ts';
import { activityBy } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference, rateDayReference } from '../firestore/references.ts';
import { countedEvery, dailyWrites } from './limits.ts';
import { pauseAccount } from './pause-account.ts';
import { dayMs, utcDay } from './utc-day.ts';

/**
 * Counts who of the group wrote how much today, by what the activity tells of each of them: whoever wrote, the last one
 * of many or not, is counted for what they wrote themselves. A count is an aggregation, one read for a thousand entries. Who
 * wrote too much, over all of their groups, is paused.
 */
export async function countWriters(db: Firestore, groupId: string, nowMs: number): Promise<void> {
  const parsed = v.safeParse(groupSchema, plainOf(await groupReference(db, groupId).get()));
  if (!parsed.success) return;
  await Promise.all(parsed.output.memberUids.map((uid) => countWriter(db, { uid, groupId, nowMs })));
}

async function countWriter(
  db: Firestore,
  { uid, groupId, nowMs }: { uid: string; groupId: string; nowMs: number },
): Promise<void> {
  const { name, startMs, endMs } = utcDay(nowMs);
  const counted = await activityBy(db, groupId, uid, startMs).count().get();
  const { count } = counted.data();
  if (count < countedEvery) return;
  const reference = rateDayReference(db, uid, name);
  await reference.set(
    { groups: { [groupId]: count }, expiresAt: toTimestamp(endMs + dayMs) },
    { merge: true },
  );
  const day = readRecord(await reference.get(), rateDaySchema);
  const all = Object.values(day?.groups ?? {}).reduce((sum, inGroup) => sum + inGroup, 0);
  if (all >= dailyWrites) await pauseAccount(db, { uid, untilMs: endMs, nowMs, groupId });
}
