import { waitForPendingWrites } from 'firebase/firestore';
import type { Outbox, OutboxEntry } from '#data/local/outbox.ts';
import { firestore } from './firestore.ts';
import { send, untilAnswered } from './send.ts';

/** How the writes of one kind reach the server. */
export type Delivery<Entry extends OutboxEntry> = {
  outbox: Outbox<Entry>;
  /** Resolves once the server has acknowledged the write, and rejects when it refuses. */
  write: (entry: Entry) => Promise<void>;
  /** Whether the server has what the entry was to write, or something later. Rejects when it does not answer. */
  isStored: (entry: Entry) => Promise<boolean>;
  /**
   * Finds out what becomes of a write that the server has answered with no. Without it that is refused, unless it had arrived
   * before and only the answer was lost: then it was sent twice.
   */
  onTurnedDown?: (entry: Entry) => void;
};

/** Returns at once. The listeners show the write in the same frame; the outbox holds it until the server has answered. */
export function deliver<Entry extends OutboxEntry>(delivery: Delivery<Entry>, entry: Entry): void {
  const { outbox, write, onTurnedDown } = delivery;
  // Into the outbox first: that is done at once, while Firestore's own queue takes a moment to be on disk.
  outbox.put({ ...entry, refused: false });
  send(() => write(entry)).then(
    () => outbox.remove(entry),
    () => (onTurnedDown ?? ((turnedDown) => void settleRefused(delivery, turnedDown)))(entry),
  );
}

async function settleRefused<Entry extends OutboxEntry>(
  { outbox, isStored }: Delivery<Entry>,
  entry: Entry,
): Promise<void> {
  const hasArrived = await untilAnswered(() => isStored(entry)).catch(() => false);
  if (hasArrived) outbox.remove(entry);
  else outbox.put({ ...entry, refused: true });
}

/**
 * Settles entries that an earlier page left. Once Firestore has sent its queue, what is not stored was either refused,
 * or the page was gone before the write was on disk. So it is sent again. If the server refuses it (again), it becomes
 * a refused entry like any other.
 */
export async function deliverLeft<Entry extends OutboxEntry>(
  delivery: Delivery<Entry>,
  left: readonly Entry[],
): Promise<void> {
  if (left.length === 0) return;
  await waitForPendingWrites(firestore);
  // One after the other: two writes of one expense have an order.
  for (const entry of left) {
    // Sent again where that is not known: the server takes it once.
    const hasArrived = await delivery.isStored(entry).catch(() => false);
    if (hasArrived) delivery.outbox.remove(entry);
    else deliver(delivery, entry);
  }
}
