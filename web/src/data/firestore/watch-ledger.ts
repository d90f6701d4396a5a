import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { totalsSchema } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import { fetchDocument } from './fetch.ts';
import { toLiveFailure, type ListenFailure } from './firestore.ts';
import { formerPostings, type HeldPosting } from '#data/local/former-postings.ts';
import { knownExpenses, onKnownExpenses, reportResult, withdrawResult } from '#data/local/known-expenses.ts';
import { LedgerView, lookedUpSchema, type KnownLedger, type Tail } from './ledger-view.ts';
import { listenToDocument } from './listen.ts';
import type { Emit, Live } from '#data/base/live.ts';
import { isDamaged, parseSnapshot } from './parse-snapshot.ts';
import { postingReference, totalsReference } from './references.ts';
import { watchTail } from './watch-tail.ts';

export type { KnownLedger };

type Shared = {
  view: LedgerView;
  readers: Set<Emit<KnownLedger>>;
  state: Live<KnownLedger>;
  refresh: () => void;
  stop: Unsubscribe;
};

const tailName = 'tail';
const sharedByGroup = new Map<string, Shared>();

/**
 * How long the server has to answer the tail before it is asked anew, the first time; then twice as long. The Firestore
 * emulator may never answer: it loses a document for a listener during whose attachment it was made. A slow line may take
 * as long. Until there is an answer no figure is guessed; without a network the totals are those of the cache, and are shown.
 */
const patienceMs = 4_000;

/**
 * Watches the ledger of a group. Everything that is computed from it shares one ledger, so that all figures move in the
 * same frame.
 *
 * The ledger listens to the totals (one read) and to the tail: the expenses that changed after everything that the totals
 * held when listening began. Usually there is none. A posting is read only if nothing else tells what the totals contain
 * of an expense. A device reads no more than that however far the ledger is behind: then it says so.
 *
 * `refresh` emits the ledger once more, as soon as all listeners that one change concerns have been called.
 */
export function watchLedger(
  groupId: string,
  emit: Emit<KnownLedger>,
): { stop: Unsubscribe; refresh: () => void } {
  const shared = sharedByGroup.get(groupId) ?? share(groupId);
  shared.readers.add(emit);
  if (shared.state.status !== 'loading') tell(emit, shared.state);
  return {
    refresh: shared.refresh,
    stop: () => {
      shared.readers.delete(emit);
      if (shared.readers.size === 0) end(groupId, shared);
    },
  };
}

/** What the totals hold of `before` (null: of one that is to be made), which is about to be written on this device. */
export function heldPostingOf(groupId: string, before: KnownExpense | null): HeldPosting | undefined {
  return sharedByGroup.get(groupId)?.view.held(before, formerPostings(groupId));
}

function share(groupId: string): Shared {
  const shared: Shared = {
    readers: new Set(),
    state: { status: 'loading' },
    ...startLedger(groupId, (state) => {
      shared.state = state;
      // A listener that has failed is over. Whoever asks next gets a new one.
      if (state.status === 'failed') end(groupId, shared);
      for (const reader of shared.readers) tell(reader, state);
    }),
  };
  sharedByGroup.set(groupId, shared);
  return shared;
}

/** One reader that fails keeps the others from nothing. */
function tell(emit: Emit<KnownLedger>, state: Live<KnownLedger>): void {
  try {
    emit(state);
  } catch (error) {
    console.error(error);
    emit({ status: 'failed', reason: 'damaged' });
  }
}

function end(groupId: string, shared: Shared): void {
  if (sharedByGroup.get(groupId) !== shared) return;
  sharedByGroup.delete(groupId);
  shared.stop();
}

function startLedger(groupId: string, emit: Emit<KnownLedger>): Pick<Shared, 'view' | 'refresh' | 'stop'> {
  const view = new LedgerView();
  let totalsFromServer = false;
  let tail: { stop: Unsubscribe; afterMs: number; fromServer: boolean } | undefined;
  let isTailTold = false;
  let isTailAnswered = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let unanswered = 0;
  let scheduled: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  /** Whose posting has been asked for since the totals moved. */
  const asked = new Set<string>();

  function onFailure(error: ListenFailure): void {
    emit(toLiveFailure(error));
  }

  // One change calls several listeners, one after the other. All of them are counted before a figure is shown.
  function schedule(): void {
    if (isTailTold) scheduled ??= setTimeout(publish, 0);
  }

  function publish(): void {
    scheduled = undefined;
    try {
      publishNow();
    } catch (error) {
      console.error(error);
      onFailure({ code: 'internal' });
    }
  }

  function publishNow(): void {
    // What is shown stays until the server has said what goes with its totals.
    if (totalsFromServer && !isTailAnswered) return;
    const { lookups, ...ledger } = view.look(knownExpenses(groupId), formerPostings(groupId));
    for (const id of lookups) void lookUp(id);
    emit({ status: 'ready', value: ledger });
  }

  /** Asked once, and not listened to: what a posting is later, later totals tell. */
  async function lookUp(expenseId: string): Promise<void> {
    if (asked.has(expenseId)) return;
    asked.add(expenseId);
    const { totals } = view;
    try {
      const snapshot = await fetchDocument('posting', postingReference(groupId, expenseId));
      const posting = parseSnapshot(lookedUpSchema, snapshot);
      if (!isDamaged(snapshot, posting)) view.takePosting(expenseId, posting, totals);
      if (!stopped) schedule();
    } catch {
      // Without a network. It is asked again when something is heard of the server.
      if (totals === view.totals) asked.delete(expenseId);
    }
  }

  function listenToTail(afterMs: number, fromServer: boolean): void {
    tail?.stop();
    isTailAnswered = false;
    clearTimeout(patience);
    if (fromServer) patience = setTimeout(askAnew, patienceMs * 2 ** unanswered);
    const onTail = (found: Tail, isAnswered: boolean): void => {
      isTailTold = true;
      isTailAnswered ||= isAnswered;
      if (isTailAnswered) {
        clearTimeout(patience);
        unanswered = 0;
      }
      view.takeTail(found);
      reportResult(groupId, tailName, found.expenses);
    };
    tail = { stop: watchTail({ groupId, afterMs, fromServer, onTail, onFailure }), afterMs, fromServer };
  }

  function askAnew(): void {
    unanswered += 1;
    listenToTail(view.mark, true);
  }

  function onTotals(snapshot: DocumentSnapshot): void {
    const totals = parseSnapshot(totalsSchema, snapshot);
    view.takeTotals(totals, isDamaged(snapshot, totals));
    asked.clear();
    totalsFromServer = !snapshot.metadata.fromCache;
    // Totals from the cache may be weeks old. Only what the totals of the server do not hold is asked of the server: again
    // when they begin anew.
    const isShort = tail === undefined || view.mark < tail.afterMs || !tail.fromServer;
    if (tail === undefined || (totalsFromServer && isShort)) listenToTail(view.mark, totalsFromServer);
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
      stopped = true;
      clearTimeout(scheduled);
      clearTimeout(patience);
      stopTotals();
      stopKnown();
      tail?.stop();
      withdrawResult(groupId, tailName);
    },
  };
}
