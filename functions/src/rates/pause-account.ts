import { type Group, groupSchema } from '@nbbang/domain/records/group';
import { rateSchema } from '@nbbang/domain/records/rate';
import type { Firestore } from 'firebase-admin/firestore';
import { warn } from 'firebase-functions/logger';
import * as v from 'valibot';
import { plainOf, toTimestamp } from '../firestore/instants.ts';
import { groupsOf } from '../firestore/queries.ts';
import { encodeActivity, readRecord } from '../firestore/records.ts';
import { activityReference, groupReference, rateReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planPause, planPauseActivity } from './plan-pause.ts';
import { dayMs, utcDay } from './utc-day.ts';

export type Pausing = {
  uid: string;
  untilMs: number;
  nowMs: number;
  /** The group in which it was too much: that one is told. */
  groupId?: string | undefined;
};

/** Groups paused in one go. */
const batchSize = 20;

/**
 * From now on until then the account writes nothing, in none of its groups; what it reads is not touched. It ends by
 * itself: the rules compare the time. First the account, so that it neither makes nor joins further groups meanwhile; that
 * all groups say it too is noted last, so that whoever comes next finishes what was cut off.
 */
export async function pauseAccount(db: Firestore, pausing: Pausing): Promise<void> {
  const { uid, untilMs } = pausing;
  const reference = rateReference(db, uid);
  const rate = readRecord(await reference.get(), rateSchema);
  if ((rate?.groupsPausedUntil ?? 0) >= untilMs) return;
  const until = toTimestamp(untilMs);
  const expiresAt = toTimestamp(untilMs + dayMs);
  await reference.set({ pausedUntil: until, expiresAt }, { merge: true });
  const { docs } = await groupsOf(db, uid).get();
  for (let from = 0; from < docs.length; from += batchSize) {
    await Promise.all(docs.slice(from, from + batchSize).map(({ id }) => pauseIn(db, id, pausing)));
  }
  await reference.set({ groupsPausedUntil: until }, { merge: true });
  warn('An account is paused', { uid, groupId: pausing.groupId, groups: docs.length });
}

async function pauseIn(db: Firestore, groupId: string, pausing: Pausing): Promise<void> {
  const { uid, nowMs } = pausing;
  const reference = groupReference(db, groupId);
  const told = activityReference(db, groupId, `paused-${uid}-${utcDay(nowMs).name}`);
  await runTransaction(db, async (transaction) => {
    const [snapshot, entry] = await transaction.getAll(reference, told);
    if (!snapshot?.exists || !entry) return;
    const parsed = v.safeParse(groupSchema, plainOf(snapshot));
    // One that does not parse lets nobody write who is paused, all the same.
    const group: Pick<Group, 'pausedUntil'> = parsed.success ? parsed.output : {};
    const paused = planPause(group, pausing);
    if (paused !== null) {
      const pausedUntil = Object.entries(paused).map(
        ([other, endMs]) => [other, toTimestamp(endMs)] as const,
      );
      transaction.update(reference, { pausedUntil: Object.fromEntries(pausedUntil) });
    }
    if (groupId !== pausing.groupId || !parsed.success || entry.exists) return;
    const activity = planPauseActivity(parsed.output, pausing);
    if (activity !== null) transaction.create(told, encodeActivity(activity));
  });
}
