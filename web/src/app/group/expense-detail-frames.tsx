import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSearch } from 'wouter';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { ExpenseDetail } from '#features/expense-detail/expense-detail.tsx';
import { ReceiveTransfer } from '#features/balances/settlement/receive-transfer.tsx';
import { useGroupContext } from '#group/group-context.tsx';
import { useDeleteExpense } from '#group/use-delete-expense.ts';
import { useExpense } from '#data/shell/expenses.ts';
import type { Live } from '#data/base/live.ts';
import { failureText } from '#i18n/failure-text.ts';
import { useMessages } from '#i18n/locale.tsx';
import { keepFilter, paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import styles from './expense-detail-frames.module.css';

export type ExpenseDetailFrameProps = {
  expenseId: string;
  onClose: () => void;
};

/** An expense in a sheet over the list: on phones, where the list keeps its place beneath. */
export function ExpenseDetailSheet({ expenseId, onClose }: ExpenseDetailFrameProps) {
  const { group } = useGroupContext();
  const state = useExpense(group.id, expenseId);
  const title = useTitleOf(state);
  const editable = state.status === 'ready' && state.value.expense.deletedAt === null;
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={title}
      footer={editable ? <EditButton expenseId={expenseId} block /> : undefined}
    >
      <Content onClose={onClose} state={state} />
    </Sheet>
  );
}

/** An expense beside the list. The focus comes to its heading and goes back to where it was; Esc closes it. */
export function ExpenseDetailAside({ expenseId, onClose }: ExpenseDetailFrameProps) {
  const { group } = useGroupContext();
  const m = useMessages();
  const state = useExpense(group.id, expenseId);
  const title = useTitleOf(state);
  const sectionRef = useRef<HTMLElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const openerRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    const isOutside = active instanceof HTMLElement && !sectionRef.current?.contains(active);
    if (isOutside) openerRef.current = active;
    // Scrolls the column back to its head as well.
    headingRef.current?.focus();
  }, [expenseId]);
  useEffect(() => () => openerRef.current?.focus({ preventScroll: true }), []);

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc from anything inside
    <section ref={sectionRef} aria-label={m.detail.label} onKeyDown={closeOnEscape}>
      <header className={styles.header}>
        <h2 ref={headingRef} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {state.status === 'ready' && state.value.expense.deletedAt === null && (
          <EditButton expenseId={expenseId} />
        )}
        <IconButton icon="close" label={m.common.close} onPress={onClose} />
      </header>
      <Content onClose={onClose} state={state} />
    </section>
  );
}

function useTitleOf(state: Live<KnownExpense>): string {
  const m = useMessages();
  if (state.status !== 'ready') return m.detail.label;
  const { title, kind } = state.value.expense;
  return title === '' ? m.detail.kinds[kind] : title;
}

function EditButton({ expenseId, block = false }: { expenseId: string; block?: boolean }) {
  const { group } = useGroupContext();
  const m = useMessages();
  return (
    <Button
      tone={block ? 'primary' : 'secondary'}
      size={block ? 'm' : 's'}
      icon="edit"
      block={block}
      href={keepFilter(paths.editExpense(group.id, expenseId), useSearch())}
    >
      {m.detail.edit}
    </Button>
  );
}

type ContentProps = { onClose: () => void; state: Live<KnownExpense> };

function Content({ onClose, state }: ContentProps) {
  const { group } = useGroupContext();
  const m = useMessages();
  const search = useSearch();
  const deleteExpense = useDeleteExpense();
  if (state.status === 'loading') return <SkeletonRows count={3} />;
  if (state.status === 'failed') {
    const titles = {
      unavailable: m.expense.loadFailed,
      damaged: m.damaged.expenseTitle,
      unverified: m.expense.loadFailed,
      denied: m.expense.notFound,
      missing: m.expense.notFound,
    };
    return (
      <EmptyState title={titles[state.reason]} filled={0}>
        {(state.reason === 'unavailable' || state.reason === 'unverified') && failureText(state.reason, m)}
      </EmptyState>
    );
  }
  const known = state.value;
  const remove = () => {
    deleteExpense(known).then(onClose, (error: unknown) =>
      console.error('the expense was not deleted', error),
    );
  };
  return (
    <>
      <ExpenseDetail known={known}>
        <ReceiveTransfer known={known} />
      </ExpenseDetail>
      <div className={styles.actions}>
        <Button size="s" icon="copy" href={keepFilter(paths.duplicateExpense(group.id, known.id), search)}>
          {m.detail.duplicate}
        </Button>
        {known.expense.deletedAt === null && (
          <Button size="s" tone="danger" icon="trash" onPress={remove}>
            {known.expense.kind === 'transfer' ? m.transfer.remove : m.expense.remove}
          </Button>
        )}
      </div>
    </>
  );
}
