import { statisticsSchema, type Statistics, type Totals } from '@nbbang/domain/records/totals';
import { isBeyondYear, statisticsOf } from '@nbbang/domain/statistics/apply';
import { overlayStatistics, overlayYears } from '@nbbang/domain/statistics/overlay';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import type { Figures } from '#data/base/figures.ts';
import { liveSource, useLive, type Emit, type Live } from '#data/base/live.ts';
import { isConnected } from '#data/local/connection.ts';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToDocument } from '#data/firestore/listen.ts';
import { isDamaged, parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { statisticsReference } from '#data/firestore/references.ts';
import { watchLedger, type KnownLedger } from '#data/firestore/watch-ledger.ts';

/**
 * What a calendar year came to, with what is written here already counted. Null: there is no year yet, so nothing is
 * asked.
 */
export function useStatistics(groupId: string, year: number | null): Live<Figures<Statistics>> {
  return useLive(
    year === null
      ? null
      : liveSource(`statistics/${groupId}/${year}`, (emit) => watchStatistics(groupId, year, emit)),
  );
}

/** The years in which something was spent, ascending. Reads nothing that the balances do not read. */
export function useStatisticsYears(groupId: string): Live<readonly number[]> {
  return useLive(
    liveSource<readonly number[]>(
      `statisticsYears/${groupId}`,
      (emit) =>
        watchLedger(groupId, (state) => {
          if (state.status !== 'ready') return emit(state);
          const { totals, known, applied } = state.value;
          emit({ status: 'ready', value: overlayYears(totals, known, applied) });
        }).stop,
    ),
  );
}

type Stored = { statistics: Statistics | null; isDamaged: boolean; fromServer: boolean };

/** How long figures of the cache that are known to be old wait for those of the server. */
const patienceMs = 2_000;

/**
 * What a year came to, in the same frame as a local write. It shares the ledger that the balances listen to, which is
 * enough as long as the totals have dropped no posting. Once they have, and say that there are statistics of the year,
 * it listens to those as well (one read). It does not listen earlier, because the Firestore emulator can lose a document
 * for good that is created just as a listener finds it missing.
 *
 * Emits `unavailable` when there are statistics and this device, without a network, does not have them.
 */
function watchStatistics(groupId: string, year: number, emit: Emit<Figures<Statistics>>): Unsubscribe {
  let ledger: KnownLedger | null = null;
  let last: Statistics | null = null;
  /** Null until the listener has said something. */
  let stored: Stored | null = null;
  let stopStatistics: Unsubscribe | undefined;
  let isPatient = true;
  /** Runs from the moment at which the figures are found to be old, also when the network has come back. */
  let patience: ReturnType<typeof setTimeout> | undefined;

  function loseHope(): void {
    isPatient = false;
    publish();
  }

  function publish(): void {
    if (ledger === null) return;
    const { totals, known, applied, isBehind } = ledger;
    if (isBehind) return emit({ status: 'ready', value: { isBehind, last } });
    const isComplete = totals === null || totals.evictedUpTo === 0;
    const isStored = !isComplete && totals.years.includes(year);
    if (isStored) stopStatistics ??= listenToStatistics();
    else stopListening();
    // What is shown stays until the figures have come that contain it.
    if (isStored && stored === null) return;
    const { statistics, fromServer } = stored ?? {
      statistics: isComplete ? statisticsOf(year, Object.values(totals?.recent ?? {}), 0) : null,
      fromServer: true,
    };
    // The SDK shows a missing document of the cache only when it cannot ask the server.
    if (!fromServer && statistics === null && stored?.isDamaged !== true)
      return emit({ status: 'failed', reason: 'unavailable' });
    const isOld = !fromServer && isConnected() && isOlder(year, statistics, totals);
    const isNew = isNewer(statistics, totals);
    if (isOld || isNew) {
      if (isPatient || (isNew && last !== null)) {
        patience ??= setTimeout(loseHope, patienceMs);
        return;
      }
    } else {
      clearTimeout(patience);
      patience = undefined;
      isPatient = true;
    }
    // The ledger makes them again.
    const isUnsound = stored?.isDamaged === true || isBeyondYear(year, statistics);
    if (isUnsound) return emit({ status: 'ready', value: { isBehind: true, last } });
    last = overlayStatistics(year, statistics, totals, known, applied);
    emit({ status: 'ready', value: { isBehind, figures: last } });
  }

  function listenToStatistics(): Unsubscribe {
    return listenToDocument({
      what: 'statistics',
      target: statisticsReference(groupId, year),
      onChange: (snapshot: DocumentSnapshot) => {
        const statistics = parseSnapshot(statisticsSchema, snapshot);
        const fromServer = !snapshot.metadata.fromCache;
        stored = { statistics, isDamaged: isDamaged(snapshot, statistics), fromServer };
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

/** Whether the totals count something of the year that these statistics, which are older, cannot contain. */
function isOlder(year: number, statistics: Statistics | null, totals: Totals | null): boolean {
  if (statistics === null) return false;
  return Object.values(totals?.recent ?? {}).some(
    ({ date, updatedAt }) => date?.startsWith(`${year}-`) && updatedAt > statistics.updatedAt,
  );
}

/**
 * Whether these are still to come with the totals that belong to them: both are written in one step. With those of before, what
 * the figures contain already would count twice.
 */
function isNewer(statistics: Statistics | null, totals: Totals | null): boolean {
  return statistics !== null && statistics.updatedAt > (totals?.updatedAt ?? 0);
}
