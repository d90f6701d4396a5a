import { setTimeout as wait } from 'node:timers/promises';
import type { Firestore } from 'firebase-admin/firestore';
import { type CatchUp, catchUp, type CaughtUp } from './catch-up.ts';
import { isDoneHere, lookedHereMs } from './done-here.ts';
import { firestoreLedger } from './firestore-ledger.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { isQueued } from './version.ts';

/** Half of what the trigger has: the rest is for the answer to come, and for what else the event brings about. */
const runMs = 60_000;

/** What is left to do when time is up: the event is delivered again, and goes on from where this one came to. */
class MoreToDo extends Error {
  override name = 'MoreToDo';
}

export type Delivery = {
  groupId: string;
  /** Which expense was written, and its version if the event tells that. */
  expenseId: string;
  version?: NonNullable<CatchUp['hint']>['version'];
  clock: () => number;
};

/**
 * Brings all that is kept of a group's expenses up to what they are now, because this one was written. Deliveries for one
 * group run one after the other in an instance, since the first does the work of them all.
 *
 * @returns the fields for which expenses cannot be counted, by their ids.
 * @throws where there is more to do than one delivery has time for.
 */
export async function postExpense(
  db: Firestore,
  { groupId, expenseId, version = null, clock }: Delivery,
): Promise<CaughtUp['unsound']> {
  const nothingLeft = () =>
    version !== null &&
    isDoneHere(groupId, expenseId, version, clock()) &&
    !isQueued(version, lookedHereMs(groupId), clock());
  if (nothingLeft()) return new Map();
  const { isDone, unsound } = await oneAtATime(groupId, async () => {
    if (nothingLeft()) return { isDone: true, unsound: new Map<string, readonly string[]>() };
    return catchUp(firestoreLedger(db, groupId, clock), {
      hint: { expenseId, version },
      nowMs: clock,
      untilMs: clock() + runMs,
      pause,
    });
  });
  if (!isDone) throw new MoreToDo('the ledger has not caught up yet');
  return unsound;
}

/** Catches up whatever there is, without an event: nothing is left when it resolves. */
export async function catchUpGroup(
  db: Firestore,
  groupId: string,
  clock: () => number,
): Promise<CaughtUp['unsound']> {
  const store = firestoreLedger(db, groupId, clock);
  const { unsound } = await catchUp(store, {
    hint: null,
    nowMs: clock,
    untilMs: Number.POSITIVE_INFINITY,
    pause,
  });
  return unsound;
}

/** Longer the more often somebody else was faster, so that many at once do not meet again and again. */
function pause(lost: number): Promise<void> {
  return wait(Math.random() * Math.min(20 * 2 ** lost, 2_000));
}
