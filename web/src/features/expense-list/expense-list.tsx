import { useCallback, useMemo, useRef, useState } from 'react';
import { emptyFilter, historyMatcher, isEmptyFilter, spentOf } from '@nbbang/domain/history/match';
import { useOnline } from '#data/local/connection.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useReader } from '#group/reader.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { groupByDay } from './expense-days.ts';
import { FilterSheet } from './filter-sheet.tsx';
import { conditionsOf } from './filter-words.ts';
import { SearchBar, type Found } from './search-bar.tsx';
import { useEntries, type Entries } from './use-entries.ts';
import { useFilter } from './use-filter.ts';
import { VirtualDays } from './virtual-days.tsx';
import styles from './expense-list.module.css';

export type ExpenseListProps = {
  onOpen: (expenseId: string) => void;
  /** Null where nothing can be added: the group is archived. */
  onAdd: (() => void) | null;
};

/**
 * What the group spent and who paid whom back, newest first, day by day; or what of it the address asks for. The newest
 * come at once, all others when one scrolls down to them or looks for something.
 */
export function ExpenseList(props: ExpenseListProps) {
  const [attempt, setAttempt] = useState(0);
  const [isAllWanted, setAllWanted] = useState(false);
  return (
    <Listed
      key={attempt}
      {...props}
      isAllWanted={isAllWanted}
      onAllWanted={useCallback(() => setAllWanted(true), [])}
      onRetry={() => setAttempt(attempt + 1)}
    />
  );
}

type ListedProps = ExpenseListProps & { isAllWanted: boolean; onAllWanted: () => void; onRetry: () => void };

function Listed({ onOpen, onAdd, isAllWanted, onAllWanted, onRetry }: ListedProps) {
  const { group } = useGroupContext();
  const m = useMessages();
  const state = useFilter(group);
  const isSearch = !isEmptyFilter(state.filter);
  const entries = useEntries(group.id, isAllWanted || isSearch);
  if (entries === null) return <SkeletonRows label={m.expense.loading} />;
  // Nobody else has written into a group that has not been sent.
  const isUnsent = group.pending && 'failed' in entries && entries.failed === 'unavailable';
  if ('failed' in entries && !isUnsent) {
    return (
      <EmptyState title={m.expense.loadFailed} n={6} filled={0} action={<RetryButton onRetry={onRetry} />}>
        {entries.failed === 'unavailable' ? m.failure.network : m.failure.denied}
      </EmptyState>
    );
  }
  if ('failed' in entries || entries.list.length === 0) {
    return (
      <EmptyState
        title={m.expense.emptyTitle}
        filled={0}
        action={
          onAdd && (
            <Button tone="primary" icon="plus" onPress={onAdd}>
              {m.expense.addTitle}
            </Button>
          )
        }
      >
        {onAdd && m.expense.emptyText}
      </EmptyState>
    );
  }
  return <Searched {...{ onOpen, onAllWanted, onRetry, entries, state }} />;
}

type SearchedProps = Pick<ListedProps, 'onOpen' | 'onAllWanted' | 'onRetry'> & {
  entries: Entries;
  state: ReturnType<typeof useFilter>;
};

function Searched({ onOpen, onAllWanted, onRetry, entries, state }: SearchedProps) {
  const reader = useReader();
  const { m } = reader;
  const online = useOnline();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const conditionsRef = useRef<HTMLButtonElement>(null);
  const { filter } = state;
  const isSearch = !isEmptyFilter(filter);
  const isWhole = entries.reach === 'whole';

  const shown = useMemo(() => {
    const isFound = historyMatcher(filter);
    return isSearch ? entries.list.filter(({ row }) => isFound(row)) : entries.list;
  }, [entries.list, filter, isSearch]);
  const days = useMemo(
    () => groupByDay(shown, isSearch ? 'none' : isWhole ? 'all' : 'all-but-last'),
    [shown, isSearch, isWhole],
  );
  const found = useMemo(
    (): Found => ({
      count: shown.length,
      spentMinor: isSearch ? spentOf(shown.map(({ row }) => row)) : null,
      reach: isWhole ? 'whole' : entries.reach === 'failed' || !online ? 'part' : 'loading',
    }),
    [shown, isSearch, isWhole, entries.reach, online],
  );

  function clear(): void {
    state.change(emptyFilter);
    // The button that was pressed goes with the conditions.
    conditionsRef.current?.focus();
  }

  return (
    <>
      <SearchBar
        state={state}
        conditions={conditionsOf(filter, reader)}
        found={found}
        onOpenConditions={() => setSheetOpen(true)}
        conditionsRef={conditionsRef}
        onClear={clear}
      />
      {shown.length === 0 && isSearch && found.reach !== 'loading' ? (
        <EmptyState
          title={m.search.noneTitle}
          filled={0}
          action={<Button onPress={clear}>{m.search.clear}</Button>}
        >
          {m.search.noneText}
        </EmptyState>
      ) : (
        <VirtualDays days={days} onOpen={onOpen} arrived={entries.arrived} onNearEnd={onAllWanted} />
      )}
      <End reach={entries.reach} online={online} onRetry={onRetry} />
      <FilterSheet
        isOpen={isSheetOpen}
        filter={filter}
        count={shown.length}
        onChange={state.change}
        onClose={() => setSheetOpen(false)}
      />
    </>
  );
}

/** What follows the last row that is there. */
function End({ reach, online, onRetry }: { reach: Entries['reach']; online: boolean; onRetry: () => void }) {
  const m = useMessages();
  if (reach === 'whole' || reach === 'newest') return null;
  if (reach === 'failed') {
    return (
      <div className={styles.more}>
        <p className={styles.failure} role="alert">
          {m.list.olderFailed} {m.failure.network}
        </p>
        <RetryButton onRetry={onRetry} />
      </div>
    );
  }
  if (!online) return <p className={styles.offline}>{m.list.olderOffline}</p>;
  return <SkeletonRows label={m.list.older} count={3} />;
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const m = useMessages();
  return <Button onPress={onRetry}>{m.common.retry}</Button>;
}
