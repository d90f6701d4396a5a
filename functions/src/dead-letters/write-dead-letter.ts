import type { Firestore } from 'firebase-admin/firestore';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import { deadLetterReference } from '../firestore/references.ts';
import { type DeadLetter, deadLetterSchema, type Errand, letterId } from './dead-letter.ts';
import { planDeadLetter } from './plan-dead-letter.ts';

/** Writes down that an errand ended without having been done; a later end of the same errand is counted in its letter. */
export async function writeDeadLetter(
  db: Firestore,
  errand: Errand,
  { error, why, nowMs }: { error: unknown; why: DeadLetter['why']; nowMs: number },
): Promise<DeadLetter> {
  const reference = deadLetterReference(db, letterId(errand));
  const former = readRecord(await reference.get(), deadLetterSchema);
  const letter = planDeadLetter(errand, { error, why, former, nowMs });
  await reference.set({
    ...letter,
    eventAt: toTimestamp(letter.eventAt),
    firstAt: toTimestamp(letter.firstAt),
    lastAt: toTimestamp(letter.lastAt),
  });
  return letter;
}
