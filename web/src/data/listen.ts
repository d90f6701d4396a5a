import { waitForPendingWrites, type FirestoreError, type Unsubscribe } from 'firebase/firestore';
import { firestore } from './firestore.ts';

/**
 * Attaches a listener that survives the race between a new group's write and the listeners of its page: both
 * streams start together, and a listener that reaches the server first is denied, because the rules do not see
 * the group yet. So a first denial is believed only after all pending writes have been sent.
 */
export function listen(
  attach: (onError: (error: FirestoreError) => void) => Unsubscribe,
  onFailure: (error: FirestoreError) => void,
): Unsubscribe {
  let stopped = false;
  let retried = false;

  function handle(error: FirestoreError): void {
    if (stopped) return;
    if (error.code !== 'permission-denied' || retried) {
      onFailure(error);
      return;
    }
    retried = true;
    waitForPendingWrites(firestore).then(
      () => {
        if (!stopped) stop = attach(handle);
      },
      () => onFailure(error),
    );
  }

  let stop = attach(handle);
  return () => {
    stopped = true;
    stop();
  };
}
