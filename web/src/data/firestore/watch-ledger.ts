import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { postingSchema, totalsSchema, type Posting, type Totals } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, FirestoreError, QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { formerPostings, settleFormers } from '#data/local/former-postings.ts';
import { knownExpenses, onKnownExpenses, reportResult, withdrawResult } from '#data/local/known-expenses.ts';
import { LedgerView } from './ledger-view.ts';
import { listenToCachedQuery, listenToDocument, listenToQuery } from './listen.ts';
import type { Emit, Live } from '#data/base/live.ts';
import { parseExpenses, parseSnapshot } from './parse-snapshot.ts';
import { expensesChangedAfter } from './queries.ts';
import { postingReference, totalsReference } from './references.ts';

/** What the overlays are computed of, all of one moment: the totals, and what is known here beyond them. */
export type Ledger = {
  totals: Totals | null;
  known: readonly KnownExpense[];
  /** As `unappliedChanges` wants it. */
  applied: ReadonlyMap<string, Posting | null>;
};

type Shared = {
  view: LedgerView;
  readers: Set<Emit<Ledger>>;
  state: Live<Ledger>;
  refresh: () => void;
  stop: Unsubscribe;
};

const tail = 'tail';
const sharedByGroup = new Map<string, Shared>();

/**
 * The ledger of a group: one for everything that is computed of it at a time, whose figures so move in the same frame.
 *
 * Listens to the totals (one read) and to the tail: the expenses changed since the newest one the totals held
 * when listening began, which is usually none. A posting is read only where the totals alone cannot tell what
 * of an expense they contain.
 *
 * `refresh` has it told again, together with what the listeners of the same change still bring.
 */
export function watchLedger(groupId: string, emit: Emit<Ledger>): { stop: Unsubscribe; refresh: () => void } {
  const shared = sharedByGroup.get(groupId) ?? share(groupId);
  shared.readers.add(emit);
  if (shared.state.status !== 'loading') emit(shared.state);
  return {
    refresh: shared.refresh,
    stop: () => {
      shared.readers.delete(emit);
      if (shared.readers.size === 0) end(groupId, shared);
    },
  };
}

/** What the totals hold of `before`, which is about to be written here, as far as this page can tell. */
export function heldPostingOf(groupId: string, before: KnownExpense): Posting | null {
  const view = sharedByGroup.get(groupId)?.view ?? new LedgerView();
  return view.held(before, formerPostings(groupId));
}

function share(groupId: string): Shared {
  const shared: Shared = {
    readers: new Set(),
    state: { status: 'loading' },
    ...startLedger(groupId, (state) => {
      shared.state = state;
      // A failed listener is over: whoever asks next gets a new one.
      if (state.status === 'failed') end(groupId, shared);
      for (const emit of shared.readers) emit(state);
    }),
  };
  sharedByGroup.set(groupId, shared);
  return shared;
}

function end(groupId: string, shared: Shared): void {
  if (sharedByGroup.get(groupId) !== shared) return;
  sharedByGroup.delete(groupId);
  shared.stop();
}

function startLedger(groupId: string, emit: Emit<Ledger>): Pick<Shared, 'view' | 'refresh' | 'stop'> {
  const view = new LedgerView();
  let stopTail: Unsubscribe | undefined;
  let tailFromServer = false;
  /** What the tail shows; an expense that is not in it was applied long ago. */
  let changed: readonly KnownExpense[] = [];
  let tailReported = false;
  let scheduled: ReturnType<typeof setTimeout> | undefined;
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
    for (const id of view.wantedPostings(changed)) listenToPosting(id);
    const known = knownExpenses(groupId);
    const applied = view.applied(formerPostings(groupId), known);
    emit({ status: 'ready', value: { totals: view.totals, known, applied } });
  }

  function listenToPosting(expenseId: string): void {
    if (postingListeners.has(expenseId)) return;
    const onChange = (snapshot: DocumentSnapshot): void => {
      if (!snapshot.exists() && snapshot.metadata.fromCache) return;
      view.takePosting(expenseId, parseSnapshot(postingSchema, snapshot));
      schedule();
    };
    const target = postingReference(groupId, expenseId);
    const stop = listenToDocument({ what: 'posting', target, onChange, onFailure });
    postingListeners.set(expenseId, stop);
  }

  function listenToTail(afterMs: number, fromServer: boolean): Unsubscribe {
    const target = expensesChangedAfter(groupId, afterMs);
    const onChange = (snapshot: QuerySnapshot): void => {
      tailReported = true;
      changed = parseExpenses(snapshot.docs);
      reportResult(groupId, tail, changed);
    };
    const listener = { target, onChange, onFailure };
    return fromServer
      ? listenToQuery({ what: 'changed expenses', ...listener })
      : listenToCachedQuery(listener);
  }

  function onTotals(snapshot: DocumentSnapshot): void {
    const totals = parseSnapshot(totalsSchema, snapshot);
    view.takeTotals(totals);
    settleFormers(groupId, totals?.recent ?? {});
    const fromServer = !snapshot.metadata.fromCache;
    // Totals of the cache may be weeks old: the server is asked only for what its own do not hold.
    if (stopTail === undefined || (fromServer && !tailFromServer)) {
      tailFromServer = fromServer;
      stopTail?.();
      stopTail = listenToTail(newestApplied(totals), fromServer);
    }
    schedule();
  }

  const stopTotals = listenToDocument({
    what: 'totals',
    target: totalsReference(groupId),
    onChange: onTotals,
    onFailure,
  });
  const stopKnown = onKnownExpenses(groupId, schedule);

  return {
    view,
    refresh: schedule,
    stop: () => {
      clearTimeout(scheduled);
      stopTotals();
      stopKnown();
      stopTail?.();
      for (const stop of postingListeners.values()) stop();
      withdrawResult(groupId, tail);
    },
  };
}

function newestApplied(totals: Totals | null): number {
  const applied = Object.values(totals?.recent ?? {}).map((posting) => posting.updatedAt);
  return Math.max(0, ...applied);
}
