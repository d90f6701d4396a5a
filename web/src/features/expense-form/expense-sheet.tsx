import { useId, useRef, useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { createExpense, editExpense, restoreDeleted } from '#data/expense-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { calendarDateOf } from '#i18n/format.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { ExpenseFields } from './expense-fields.tsx';
import { MetInForm } from './met-in-form.tsx';
import { isSameInput } from './same-form.ts';
import { ResumedDraft } from './resumed-draft.tsx';
import { useDeleteExpense } from '#group/use-delete-expense.ts';
import { useExpenseForm } from './use-expense-form.ts';
import { useFirstProblem } from './use-first-problem.ts';
import styles from './expense-sheet.module.css';

export type ExpenseSheetProps = {
  /** What is edited; null adds a new expense. */
  expense: KnownExpense | null;
  /** What the form begins with instead: a write that was refused, or an expense to copy. */
  draft?: ExpenseInput;
  onClose: () => void;
};

/** Adds or edits an expense, or edits a transfer. The sheet closes at once, because saving is a local write. */
export function ExpenseSheet({ expense, draft, onClose }: ExpenseSheetProps) {
  const { group, user, ownMemberId } = useGroupContext();
  const m = useMessages();
  const formId = useId();
  const [today] = useState(() => calendarDateOf(Date.now()));
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const state = useExpenseForm({ group, user, ownMemberId, expense, draft, today });
  const formRef = useFirstProblem(state.attempts);
  const metRef = useRef<HTMLDivElement>(null);
  const deleteExpense = useDeleteExpense();
  const { outcome } = state.reading;

  async function write(work: () => Promise<void>): Promise<void> {
    setSaving(true);
    setFailed(false);
    try {
      await work();
      state.forget();
      onClose();
    } catch (error) {
      console.error('the expense was not written', error);
      setFailed(true);
      setSaving(false);
    }
  }

  function save(): void {
    if (saving) return;
    if (!outcome.ok) return state.refuse();
    // What both changed has to be decided first; the question is there to be seen.
    if (state.met && state.met.conflicts.length > 0) return metRef.current?.focus();
    const { input } = outcome;
    void write(async () => {
      if (!expense) createExpense(user.uid, group.id, state.expenseId, input, ownMemberId);
      else if (expense.expense.deletedAt !== null) restoreDeleted(user.uid, group.id, expense, input);
      else if (!isSameInput(expense.expense, input)) {
        editExpense(user.uid, group.id, expense, input, ownMemberId);
      }
    });
  }

  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={titleFor(m, expense, state.form.kind)}
      footer={
        <Button type="submit" form={formId} tone="primary" block pending={saving}>
          {m.expense.save}
        </Button>
      }
    >
      <form
        id={formId}
        ref={formRef}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {failed && <Banner tone="error">{m.expense.saveFailed}</Banner>}
        {state.met && expense && (
          <MetInForm
            ref={metRef}
            met={state.met}
            theirs={expense.expense}
            mine={outcome.ok ? outcome.input : null}
            onAnswer={state.answer}
          />
        )}
        {state.resumed && <ResumedDraft isNew={expense === null} onStartOver={state.startOver} />}
        <ExpenseFields state={state} currency={group.group.currency} today={today} isNew={expense === null} />
        {expense && (
          <div className={styles.delete}>
            <Button
              tone="danger"
              size="s"
              icon="trash"
              onPress={() => void write(() => deleteExpense(expense))}
            >
              {expense.expense.kind === 'transfer' ? m.transfer.remove : m.expense.remove}
            </Button>
          </div>
        )}
      </form>
    </Sheet>
  );
}

function titleFor(
  m: ReturnType<typeof useMessages>,
  expense: KnownExpense | null,
  kind: ExpenseInput['kind'],
): string {
  if (kind === 'income') return expense ? m.expenseForm.editIncome : m.expenseForm.addIncome;
  if (kind === 'transfer') return expense ? m.transfer.editTitle : m.transfer.addTitle;
  return expense ? m.expense.editTitle : m.expense.addTitle;
}
