import type { QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { maxListed } from '#data/base/max-listed.ts';
import type { Tail } from './ledger-view.ts';
import type { ListenFailure } from './firestore.ts';
import { listenToCachedQuery, listenToQuery } from './listen.ts';
import { parseExpenses } from './parse-snapshot.ts';
import { expensesChangedAfter } from './queries.ts';

/** How many changes a device reads at most that the ledger has not come to. Beyond them no figure is guessed. */
const tailLimit = 100;

export type TailWatch = {
  groupId: string;
  afterMs: number;
  /** Whether the server is asked, or only what this device holds. */
  fromServer: boolean;
  /** `isAnswered`: by whom it was asked. Without a network the server does not answer. */
  onTail: (tail: Tail, isAnswered: boolean) => void;
  onFailure: (error: ListenFailure) => void;
};

/**
 * Watches the expenses that changed last after `afterMs`. It costs at most `tailLimit` reads, and one for each change that
 * comes later.
 */
export function watchTail(watch: TailWatch, count = tailLimit): Unsubscribe {
  const { groupId, afterMs, fromServer, onTail, onFailure } = watch;
  const target = expensesChangedAfter(groupId, afterMs, count);
  const onChange = (snapshot: QuerySnapshot): void => {
    const expenses = parseExpenses(snapshot.docs);
    const isFull = snapshot.size === count;
    // Unsent writes come first. Where there is nothing else, it cannot be told what changed on the server.
    if (
      isFull &&
      count < maxListed.expenses &&
      snapshot.docs.every(({ metadata }) => metadata.hasPendingWrites)
    ) {
      stop();
      stop = watchTail(watch, Math.min(2 * count, maxListed.expenses));
      return;
    }
    onTail({ expenses, afterMs, isFull }, !fromServer || !snapshot.metadata.fromCache);
  };
  const listener = { target, onChange, onFailure };
  let stop = fromServer
    ? listenToQuery({ what: 'changed expenses', ...listener })
    : listenToCachedQuery(listener);
  return () => stop();
}
