import { rateDaySchema } from '@nbbang/domain/records/rate';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import { rateDayReference } from '../firestore/references.ts';
import type { EventKind } from './limits.ts';
import { pauseAccount } from './pause-account.ts';
import { planEvent } from './plan-event.ts';
import { dayMs, utcDay } from './utc-day.ts';

export type CountedEvent = {
  uid: string;
  kind: EventKind;
  /** Tells the write from every other of its kind: an event that comes twice counts once. */
  name: string;
  /** When it was written, and what the time is now. A day that is over stops nobody. */
  atMs: number;
  nowMs: number;
  /** The group it was written in, which is told should that have been too much. */
  groupId?: string | undefined;
};

/**
 * Counts a write that the rules cannot count, and pauses its account where there were too many today. One read and one
 * write, without locks: what is added are names, so events may come twice, late and at once.
 */
export async function countEvent(
  db: Firestore,
  { uid, kind, name, atMs, nowMs, groupId }: CountedEvent,
): Promise<void> {
  const { name: day, endMs } = utcDay(atMs);
  if (endMs <= nowMs) return;
  const reference = rateDayReference(db, uid, day);
  const counted = readRecord(await reference.get(), rateDaySchema);
  const { isNew, isTooMuch } = planEvent(counted, kind, name);
  if (isNew) {
    const events = { [kind]: FieldValue.arrayUnion(name) };
    await reference.set({ events, expiresAt: toTimestamp(endMs + dayMs) }, { merge: true });
  }
  if (isTooMuch) await pauseAccount(db, { uid, untilMs: endMs, nowMs, groupId });
}
