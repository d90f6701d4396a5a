import { compareEntries, mergeHistory, type HistoryEntry } from '@nbbang/domain/history/merge-history';
import { historyPageSchema, pageRows, type HistoryPage } from '@nbbang/domain/records/history';
import { totalsSchema, type Totals } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import { maxListed } from '#data/base/max-listed.ts';
import { cachedDocuments, fetchDocument, fetchQuery } from './fetch.ts';
import { toLiveFailure, type ListenFailure } from './firestore.ts';
import { isConnected } from '#data/local/connection.ts';
import { knownExpenses, onKnownExpenses } from '#data/local/known-expenses.ts';
import { listenToDocument } from './listen.ts';
import type { Emit } from '#data/base/live.ts';
import { readStored, writeStored } from '#data/local/local-store.ts';
import { isDamaged, parseSnapshot } from './parse-snapshot.ts';
import { historyPagesAfter } from './queries.ts';
import { historyPageReference, totalsReference } from './references.ts';

export type GroupHistory = {
  /** In the order of the list: latest date first, of one day the latest entered. */
  entries: readonly HistoryEntry[];
  /** Whether every page is there. Some may be missing before the server has answered, and without a network. */
  complete: boolean;
};

type Progress = { pages: Totals['pages']; fromServer: boolean };

/** What pages there are cannot be told. Those that the device holds are never all of them. */
const unknownPages = { rows: Infinity, version: 0 };

/** Where the device keeps up to which version it has all pages of the group. The pages themselves are in the cache. */
const versionKey = (groupId: string) => `nbbang.history.${groupId}`;

/**
 * The whole history of a group, with what is written on this device already in it.
 *
 * The pages that the trigger keeps are fetched once. The device remembers up to which version it has them, and asks for
 * later ones only when the totals say that there are some. The totals are listened to anyway. What changes after that
 * comes from the other listeners of the page, so the balances have to be watched as well (`watch-balances.ts`).
 */
export function watchGroupHistory(groupId: string, emit: Emit<GroupHistory>): Unsubscribe {
  let rows: readonly HistoryEntry[] | null = null;
  let complete = false;
  let syncedWithServer = false;
  let stopped = false;
  let work = Promise.resolve();
  let scheduled: ReturnType<typeof setTimeout> | undefined;

  function publish(): void {
    scheduled = undefined;
    if (rows === null || stopped) return;
    emit({ status: 'ready', value: { entries: mergeHistory(rows, knownExpenses(groupId)), complete } });
  }

  async function sync({ pages: wanted, fromServer }: Progress): Promise<void> {
    if (stopped || syncedWithServer) return;
    const pages = fromServer ? await syncPages(groupId, wanted) : await cachedPages(groupId);
    complete = pages.length >= pageCount(wanted);
    syncedWithServer = fromServer && complete;
    // A device that has no page yet waits for the server, if that can answer.
    if (pages.length > 0 || complete || wanted === unknownPages || !isConnected()) rows = toEntries(pages);
    publish();
  }

  const onFailure = (error: ListenFailure): void => emit(toLiveFailure(error));
  const onTotals = (snapshot: DocumentSnapshot): void => {
    const totals = parseSnapshot(totalsSchema, snapshot);
    const pages = totals?.pages ?? (isDamaged(snapshot, totals) ? unknownPages : { rows: 0, version: 0 });
    const progress = { pages, fromServer: !snapshot.metadata.fromCache && pages !== unknownPages };
    work = work
      .then(() => sync(progress))
      .catch(() => {
        if (!stopped && !complete) emit({ status: 'failed', reason: 'unavailable' });
      });
  };

  const target = totalsReference(groupId);
  const stopTotals = listenToDocument({ what: 'totals', target, onChange: onTotals, onFailure });
  const stopKnown = onKnownExpenses(groupId, () => (scheduled ??= setTimeout(publish, 0)));
  return () => {
    stopped = true;
    clearTimeout(scheduled);
    stopTotals();
    stopKnown();
  };
}

function pageCount({ rows }: Totals['pages']): number {
  return Math.ceil(rows / pageRows);
}

/** All pages of a version. A page that this device has in that version is not asked of the server. */
async function syncPages(groupId: string, wanted: Totals['pages']): Promise<HistoryPage[]> {
  const pages = new Map((await cachedPages(groupId)).map((page) => [page.number, page]));
  const held = pages.size === 0 ? 0 : Number(readStored(versionKey(groupId)) ?? 0);
  const later = held < wanted.version ? await laterPages(groupId, held) : [];
  const newest = Math.max(held, wanted.version, ...later.map((page) => Number(page.get('version'))));
  for (const page of parsePages(later)) pages.set(page.number, page);
  // The cache may have dropped some.
  const missing = Array.from({ length: pageCount(wanted) }, (_, number) => number).filter(
    (number) => !pages.has(number),
  );
  const found = await Promise.all(
    missing.map((number) => fetchDocument('history', historyPageReference(groupId, number))),
  );
  for (const page of parsePages(found)) pages.set(page.number, page);
  if (pages.size >= pageCount(wanted)) writeStored(versionKey(groupId), newest);
  return [...pages.values()];
}

/** Those written after `version`, as many at a time as the rules let through. */
async function laterPages(groupId: string, version: number): Promise<DocumentSnapshot[]> {
  const pages = await fetchQuery('history', historyPagesAfter(groupId, version, maxListed.history));
  if (pages.length < maxListed.history) return pages;
  return [...pages, ...(await laterPages(groupId, Number(pages.at(-1)?.get('version'))))];
}

/** More pages than a group has. The cache is asked, not the server. */
const allPages = 100_000;

async function cachedPages(groupId: string): Promise<HistoryPage[]> {
  return parsePages(await cachedDocuments(historyPagesAfter(groupId, 0, allPages)));
}

function parsePages(snapshots: readonly DocumentSnapshot[]): HistoryPage[] {
  return snapshots.flatMap((snapshot) => parseSnapshot(historyPageSchema, snapshot) ?? []);
}

function toEntries(pages: readonly HistoryPage[]): HistoryEntry[] {
  return pages
    .flatMap(({ rows }) => Object.entries(rows))
    .map(([id, row]) => ({ id, row, pending: false }))
    .sort(compareEntries);
}
