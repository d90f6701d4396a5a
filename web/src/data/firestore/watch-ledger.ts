import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { totalsSchema, type Posting, type Totals } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, FirestoreError, QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { formerPostings, settleFormers } from '#data/local/former-postings.ts';
import { knownExpenses, onKnownExpenses, reportResult, withdrawResult } from '#data/local/known-expenses.ts';
import { LedgerView, lookedUpSchema } from './ledger-view.ts';
import { listenToCachedQuery, listenToDocument, listenToQuery } from './listen.ts';
import type { Emit, Live } from '#data/base/live.ts';
import { parseExpenses, parseSnapshot } from './parse-snapshot.ts';
import { expensesChangedAfter } from './queries.ts';
import { postingReference, totalsReference } from './references.ts';

/** What the overlays are computed from, all as of one moment: the totals, and what this device knows beyond them. */
export type KnownLedger = {
  totals: Totals | null;
  known: readonly KnownExpense[];
  /** What the totals hold of an expense, by its id (see `unappliedChanges`). */
  applied: ReadonlyMap<string, Posting | null>;
};

type Shared = {
  view: LedgerView;
  readers: Set<Emit<KnownLedger>>;
  state: Live<KnownLedger>;
  refresh: () => void;
  stop: Unsubscribe;
};

const tail = 'tail';
const sharedByGroup = new Map<string, Shared>();

/**
 * Watches the ledger of a group. Everything that is computed from it shares one ledger, so that all figures move in the
 * same frame.
 *
 * The ledger listens to the totals (one read) and to the tail. The tail is every expense that changed after the newest
 * one that the totals held when listening began; usually there is none. A posting is read only if the totals alone
 * cannot tell what they contain of an expense.
 *
 * `refresh` emits the ledger once more, as soon as all listeners that one change concerns have been called.
 */
export function watchLedger(
  groupId: string,
  emit: Emit<KnownLedger>,
): { stop: Unsubscribe; refresh: () => void } {
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

/** What the totals hold of `before`, as far as this page can tell. `before` is about to be written on this device. */
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
      // A listener that has failed is over. Whoever asks next gets a new one.
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

function startLedger(groupId: string, emit: Emit<KnownLedger>): Pick<Shared, 'view' | 'refresh' | 'stop'> {
  const view = new LedgerView();
  let stopTail: Unsubscribe | undefined;
  let tailFromServer = false;
  /** What the tail shows. An expense that is not in it was applied long ago. */
  let changed: readonly KnownExpense[] = [];
  let tailReported = false;
  let scheduled: ReturnType<typeof setTimeout> | undefined;
  const postingListeners = new Map<string, Unsubscribe>();

  function onFailure(error: FirestoreError): void {
    emit(toLiveFailure(error));
  }

  // One change calls several listeners, one after the other. All of them are counted before a figure is shown.
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
      view.takePosting(expenseId, parseSnapshot(lookedUpSchema, snapshot));
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
    // Totals from the cache may be weeks old. Only what the totals of the server do not hold is asked of the server.
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
