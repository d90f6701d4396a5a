import { error as logError } from 'firebase-functions/logger';
import { describeError } from '../describe-error.ts';
import { isTransient } from '../firestore/is-transient.ts';

/**
 * Rejects only with an error that another try can mend: Eventarc then delivers the event again, for 24 hours at most.
 * Any other error is logged under `message` and not thrown, since every delivery would end with it.
 */
export async function untilForGood(
  message: string,
  ids: Record<string, string>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isTransient(error)) throw error;
    logError(message, { ...ids, ...describeError(error) });
  }
}
