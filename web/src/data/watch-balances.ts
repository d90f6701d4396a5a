import { needsPosting, overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import type { MemberId } from '@nbbang/domain/records/fields';
import {
  postingSchema,
  totalsSchema,
  type MemberTotals,
  type Posting,
  type Totals,
} from '@nbbang/domain/records/totals';
import {
  onSnapshot,
  type DocumentSnapshot,
  type FirestoreError,
  type QuerySnapshot,
  type Unsubscribe,
} from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { knownExpenses, onKnownExpenses, reportResult, withdrawResult } from './known-expenses.ts';
import { listen } from './listen.ts';
import type { Emit } from './live.ts';
import { formerPostings } from './outbox.ts';
import { parseExpenses, parseSnapshot } from './parse-snapshot.ts';
import { expensesChangedAfter } from './queries.ts';
import { postingReference, totalsReference } from './references.ts';

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
  /** What the tail shows; an expense that is not in it was applied long ago. */
  let changed: readonly KnownExpense[] = [];
  let tailReported = false;
  let scheduled: ReturnType<typeof setTimeout> | undefined;
  const seen = new Map<string, Posting>();
  const postings = new Map<string, Posting | null>();
  const postingListeners = new Map<string, Unsubscribe>();

  function onFailure(error: FirestoreError): void {
    emit(toLiveFailure(error));
  }

  // Listeners of one change call back one after the other: one figure for all of them, in the same frame.
  function schedule(): void {
    if (tailReported) scheduled ??= setTimeout(publish, 0);
  }

  function publish(): void {
    scheduled = undefined;
    for (const id of needsPosting(totals, changed.filter(isUndecided))) listenToPosting(id);
    const applied = new Map([...formerPostings(groupId), ...seen, ...postings]);
    emit({ status: 'ready', value: overlayTotals(totals, knownExpenses(groupId), applied) });
  }

  /** The totals once showed it applied at this revision: that it left their recent postings changes nothing. */
  function isUndecided({ id, expense }: KnownExpense): boolean {
    return (seen.get(id)?.revision ?? 0) < expense.revision;
  }

  function listenToPosting(expenseId: string): void {
    if (postingListeners.has(expenseId)) return;
    const onChange = (snapshot: DocumentSnapshot): void => {
      if (!snapshot.exists() && snapshot.metadata.fromCache) return;
      postings.set(expenseId, parseSnapshot(postingSchema, snapshot));
      schedule();
    };
    const stop = listen(
      (onError) => onSnapshot(postingReference(groupId, expenseId), onChange, onError),
      onFailure,
    );
    postingListeners.set(expenseId, stop);
  }

  function listenToTail(afterMs: number): Unsubscribe {
    const newer = expensesChangedAfter(groupId, afterMs);
    const onChange = (snapshot: QuerySnapshot): void => {
      tailReported = true;
      changed = parseExpenses(snapshot.docs);
      reportResult(groupId, tail, changed);
    };
    return listen(
      (onError) => onSnapshot(newer, { includeMetadataChanges: true }, onChange, onError),
      onFailure,
    );
  }

  function onTotals(snapshot: DocumentSnapshot): void {
    totals = parseSnapshot(totalsSchema, snapshot);
    for (const [id, posting] of Object.entries(totals?.recent ?? {})) seen.set(id, posting);
    stopTail ??= listenToTail(newestApplied(totals));
    schedule();
  }

  const stopTotals = listen((onError) => onSnapshot(totalsReference(groupId), onTotals, onError), onFailure);
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
