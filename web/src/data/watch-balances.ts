import { needsPosting, overlayTotals } from '@nbbang/domain/balance/overlay';
import type { MemberId } from '@nbbang/domain/records/fields';
import {
  postingSchema,
  totalsSchema,
  type MemberTotals,
  type Posting,
  type Totals,
} from '@nbbang/domain/records/totals';
import { onSnapshot, orderBy, query, Timestamp, where, type Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { knownExpenses, onKnownExpenses, reportResult, withdrawResult } from './known-expenses.ts';
import type { Emit } from './live.ts';
import { formerPostings } from './outbox.ts';
import { parseExpenses, parseSnapshot } from './parse-snapshot.ts';
import { expensesCollection, postingReference, totalsReference } from './references.ts';

export type Balances = Record<MemberId, MemberTotals>;

const tail = 'tail';

/**
 * The figures of a group, in the same frame as a local write: the totals that the trigger keeps, overlaid with
 * every expense known here that they do not contain yet.
 *
 * Listens to the totals (one read) and to the tail: the expenses changed since the newest one the totals held
 * when listening began, which is usually none. A posting is read only where the totals alone cannot tell what
 * of an expense they contain.
 */
export function watchBalances(groupId: string, emit: Emit<Balances>): Unsubscribe {
  let totals: Totals | null = null;
  let stopTail: Unsubscribe | undefined;
  let tailReported = false;
  let scheduled: ReturnType<typeof setTimeout> | undefined;
  const postings = new Map<string, Posting | null>();
  const postingListeners = new Map<string, Unsubscribe>();

  // Listeners of one change call back one after the other: one figure for all of them, in the same frame.
  function schedule(): void {
    if (tailReported) scheduled ??= setTimeout(publish, 0);
  }

  function publish(): void {
    scheduled = undefined;
    const known = knownExpenses(groupId);
    for (const id of needsPosting(totals, known)) listenToPosting(id);
    const applied = new Map([...formerPostings(groupId), ...postings]);
    emit({ status: 'ready', value: overlayTotals(totals, known, applied) });
  }

  function listenToPosting(expenseId: string): void {
    if (postingListeners.has(expenseId)) return;
    const stop = onSnapshot(
      postingReference(groupId, expenseId),
      (snapshot) => {
        if (!snapshot.exists() && snapshot.metadata.fromCache) return;
        postings.set(expenseId, parseSnapshot(postingSchema, snapshot));
        schedule();
      },
      (error) => emit(toLiveFailure(error)),
    );
    postingListeners.set(expenseId, stop);
  }

  function listenToTail(afterMs: number): Unsubscribe {
    return onSnapshot(
      query(
        expensesCollection(groupId),
        where('updatedAt', '>', Timestamp.fromMillis(afterMs)),
        orderBy('updatedAt'),
      ),
      { includeMetadataChanges: true },
      (snapshot) => {
        tailReported = true;
        reportResult(groupId, tail, parseExpenses(snapshot.docs));
      },
      (error) => emit(toLiveFailure(error)),
    );
  }

  const stopTotals = onSnapshot(
    totalsReference(groupId),
    (snapshot) => {
      // A group without expenses has no totals; an empty cache cannot tell the two apart while there is a network.
      if (!snapshot.exists() && snapshot.metadata.fromCache && navigator.onLine) return;
      totals = parseSnapshot(totalsSchema, snapshot);
      stopTail ??= listenToTail(newestApplied(totals));
      schedule();
    },
    (error) => emit(toLiveFailure(error)),
  );
  const stopKnown = onKnownExpenses(groupId, schedule);

  return () => {
    clearTimeout(scheduled);
    stopTotals();
    stopKnown();
    stopTail?.();
    for (const stop of postingListeners.values()) stop();
    withdrawResult(groupId, tail);
  };
}

function newestApplied(totals: Totals | null): number {
  const applied = Object.values(totals?.recent ?? {}).map((posting) => posting.updatedAt);
  return Math.max(0, ...applied);
}
