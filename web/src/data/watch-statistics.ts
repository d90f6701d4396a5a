import { statisticsOf } from '@nbbang/domain/statistics/apply';
import { overlayStatistics, overlayYears } from '@nbbang/domain/statistics/overlay';
import { statisticsSchema, type Statistics, type Totals } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToDocument } from '#data/firestore/listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { statisticsReference } from '#data/firestore/references.ts';
import { watchLedger, type Ledger } from '#data/firestore/watch-ledger.ts';

type Stored = { statistics: Statistics | null; fromServer: boolean };

/** How long figures of the cache that are known to be old wait for those of the server. */
const patienceMs = 2_000;

/**
 * What a year came to, in the same frame as a local write. Shares what the balances listen to, which is enough as long
 * as the totals have dropped no posting; then it listens to the statistics of the year as well (one read) if the totals
 * say that there are some. Not before: the Firestore emulator can lose a document for good that is created just as a
 * listener finds it missing.
 *
 * `unavailable` when there are some and this device, without a network, has not got them.
 */
export function watchStatistics(groupId: string, year: number, emit: Emit<Statistics>): Unsubscribe {
  let ledger: Ledger | null = null;
  /** Null: nothing has been heard of them yet. */
  let stored: Stored | null = null;
  let stopStatistics: Unsubscribe | undefined;
  let patient = true;
  const patience = setTimeout(() => {
    patient = false;
    publish();
  }, patienceMs);

  function publish(): void {
    if (ledger === null) return;
    const { totals, known, applied } = ledger;
    const isComplete = totals === null || totals.evictedUpTo === 0;
    const isStored = !isComplete && totals.years.includes(year);
    if (isStored) stopStatistics ??= listenToStatistics();
    else stopListening();
    // What was shown stays until the figures come that contain it.
    if (isStored && stored === null) return;
    const { statistics, fromServer } = stored ?? {
      statistics: isComplete ? statisticsOf(year, Object.values(totals?.recent ?? {}), 0) : null,
      fromServer: true,
    };
    if (!fromServer) {
      // The SDK shows a missing document of the cache only when it cannot ask the server.
      if (statistics === null) return emit({ status: 'failed', reason: 'unavailable' });
      if (patient && navigator.onLine && isBehind(year, statistics, totals)) return;
    }
    emit({ status: 'ready', value: overlayStatistics(year, statistics, totals, known, applied) });
  }

  function listenToStatistics(): Unsubscribe {
    return listenToDocument({
      what: 'statistics',
      target: statisticsReference(groupId, year),
      onChange: (snapshot: DocumentSnapshot) => {
        const statistics = parseSnapshot(statisticsSchema, snapshot);
        stored = { statistics, fromServer: !snapshot.metadata.fromCache };
        refresh();
      },
      onFailure: (error) => emit(toLiveFailure(error)),
    });
  }

  function stopListening(): void {
    stopStatistics?.();
    stopStatistics = undefined;
    stored = null;
  }

  const { stop: stopLedger, refresh } = watchLedger(groupId, (state) => {
    if (state.status !== 'ready') return emit(state);
    ledger = state.value;
    publish();
  });
  return () => {
    clearTimeout(patience);
    stopLedger();
    stopListening();
  };
}

/** The years in which something was spent, ascending: what the balances listen to says it. */
export function watchStatisticsYears(groupId: string, emit: Emit<readonly number[]>): Unsubscribe {
  return watchLedger(groupId, (state) => {
    if (state.status !== 'ready') return emit(state);
    const { totals, known, applied } = state.value;
    emit({ status: 'ready', value: overlayYears(totals, known, applied) });
  }).stop;
}

/** The cache holds totals that count something of the year that these statistics cannot contain yet. */
function isBehind(year: number, statistics: Statistics, totals: Totals | null): boolean {
  return Object.values(totals?.recent ?? {}).some(
    ({ date, updatedAt }) => date?.startsWith(`${year}-`) && updatedAt > statistics.updatedAt,
  );
}
