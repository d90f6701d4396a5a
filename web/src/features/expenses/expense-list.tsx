import { useState } from 'react';
import { useExpenses } from '#data/expenses.ts';
import type { KnownGroup } from '#data/groups.ts';
import type { SessionUser } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { SkeletonRows } from '#ui/skeleton.tsx';
import { DaySection } from './day-section.tsx';
import { groupByDay } from './expense-days.ts';
import { useShownList } from './use-shown-list.ts';
import { useToday } from '#i18n/use-today.ts';
import styles from './expense-list.module.css';

const pageSize = 50;

export type ExpenseListProps = {
  group: KnownGroup;
  user: SessionUser;
  ownMemberId: string;
  onOpen: (expenseId: string) => void;
  onAdd: () => void;
};

/** What the group spent and who paid whom back, newest first, day by day. */
export function ExpenseList(props: ExpenseListProps) {
  const [attempt, setAttempt] = useState(0);
  return <Days key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

type DaysProps = ExpenseListProps & { onRetry: () => void };

function Days({ group, ownMemberId, onOpen, onAdd, onRetry }: DaysProps) {
  const m = useMessages();
  const [count, setCount] = useState(pageSize);
  const live = useExpenses(group.id, count);
  const list = useShownList(live, count);
  const today = useToday();

  if (list === null) {
    if (live.status !== 'failed') return <SkeletonRows label={m.expense.loading} />;
    return (
      <EmptyState title={m.expense.loadFailed} n={6} filled={0} action={<RetryButton onRetry={onRetry} />}>
        {live.reason === 'unavailable' ? m.failure.network : m.failure.denied}
      </EmptyState>
    );
  }
  if (list.expenses.length === 0) {
    return (
      <EmptyState
        title={m.expense.emptyTitle}
        filled={0}
        action={
          <Button tone="primary" icon="plus" onPress={onAdd}>
            {m.expense.addTitle}
          </Button>
        }
      >
        {m.expense.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {groupByDay(list.expenses, list.more).map((day) => (
        <DaySection
          key={day.date}
          day={day}
          today={today}
          currency={group.group.currency}
          members={group.group.members}
          ownMemberId={ownMemberId}
          arrived={list.arrived}
          onOpen={onOpen}
        />
      ))}
      {list.more && (
        <div className={styles.more}>
          <Button pending={live.status === 'loading'} onPress={() => setCount(count + pageSize)}>
            {m.expense.olderHint}
          </Button>
        </div>
      )}
      {live.status === 'failed' && (
        <div className={styles.more}>
          <p className={styles.failure} role="alert">
            {m.failure.network}
          </p>
          <RetryButton onRetry={onRetry} />
        </div>
      )}
    </>
  );
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const m = useMessages();
  return <Button onPress={onRetry}>{m.common.retry}</Button>;
}
