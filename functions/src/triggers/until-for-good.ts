import { error as logError, warn } from 'firebase-functions/logger';
import { describeError } from '../describe-error.ts';
import type { Errand } from '../dead-letters/dead-letter.ts';
import { reasonToGiveUp } from '../dead-letters/plan-dead-letter.ts';

/** What a trigger knows of its event. `time` is when the write happened, as an ISO 8601 text. */
type Event = { id: string; time: string };

/**
 * Runs one piece of work of an event, and rejects with whatever it ended with: Eventarc then delivers the event again.
 * Only what no further try can mend, and what did not succeed for hours, ends as a dead letter instead
 * (`dead-letters/plan-dead-letter.ts`), from which it can be replayed. Should the letter not be written either, the event is delivered again.
 */
export async function untilForGood(
  { id, time }: Event,
  { work, ids }: Pick<Errand, 'work' | 'ids'>,
  run: () => Promise<void>,
): Promise<void> {
  const errand = { eventId: id, eventAt: Date.parse(time), work, ids };
  try {
    await run();
  } catch (error) {
    const why = reasonToGiveUp(error, errand, Date.now());
    if (why === null) {
      warn('An event is to be delivered again', { ...errand, ...describeError(error) });
      throw error;
    }
    const [{ firestore }, { writeDeadLetter }] = await Promise.all([
      import('../firestore/database.ts'),
      import('../dead-letters/write-dead-letter.ts'),
    ]);
    await writeDeadLetter(firestore(), errand, { error, why, nowMs: Date.now() });
    logError('An event ended as a dead letter', { ...errand, why, ...describeError(error) });
  }
}
