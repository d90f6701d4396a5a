import type { ReactNode } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { restoreDeleted } from '#data/expense-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { usePendingLabel } from '#group/use-pending-label.ts';
import { formatDate, formatFullDate } from '#i18n/format.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { Comments } from './comments.tsx';
import { ExpenseHistory } from './expense-history.tsx';
import { PayerRows } from './payer-rows.tsx';
import { ShareRows } from './share-rows.tsx';
import styles from './expense-detail.module.css';

export type ExpenseDetailProps = {
  known: KnownExpense;
  /** What else is to be said beneath the facts. */
  children?: ReactNode;
};

/** Everything about one expense: what it was, who paid, whose share came about how, and what became of it. */
export function ExpenseDetail({ known, children }: ExpenseDetailProps) {
  const m = useMessages();
  const { expense } = known;
  return (
    <div className={styles.detail}>
      {expense.deletedAt !== null && <Deleted known={known} />}
      <Facts known={known} />
      {children}
      {expense.kind !== 'transfer' && (
        <>
          <PayerRows known={known} />
          <ShareRows known={known} />
        </>
      )}
      {expense.note !== '' && (
        <section>
          <h3 className={styles.heading}>{m.detail.note}</h3>
          <p className={styles.note}>{expense.note}</p>
        </section>
      )}
      <Comments expenseId={known.id} />
      <ExpenseHistory known={known} />
    </div>
  );
}

function Deleted({ known }: { known: KnownExpense }) {
  const { group, user } = useGroupContext();
  const m = useMessages();
  const restore = () => {
    try {
      restoreDeleted(user.uid, group.id, known);
      showToast({ message: m.detail.restored, tone: 'success' });
    } catch (error) {
      console.error('the expense was not restored', error);
      showToast({ message: m.failure.generic, tone: 'error' });
    }
  };
  return (
    <Banner
      tone="info"
      title={m.detail.deletedTitle}
      action={
        <Button size="s" icon="undo" onPress={restore}>
          {m.detail.restore}
        </Button>
      }
    >
      {m.detail.deletedText}
    </Banner>
  );
}

function Facts({ known }: { known: KnownExpense }) {
  const reader = useReader();
  const { m, locale, currency, today } = reader;
  const { kind, amountMinor, date, category, foreign } = known.expense;
  const said = formatDate(date, today, locale);
  const full = formatFullDate(date, locale);
  const pendingLabel = usePendingLabel(known.pending);
  const parties = transferParties(known.expense);
  const line = [
    m.detail.kinds[kind],
    ...(category === null ? [] : [m.expenseForm.categories[category]]),
    full.includes(said) ? full : `${said}, ${full}`,
  ];
  return (
    <div className={styles.facts}>
      <Amount amountMinor={amountMinor} currency={currency} size="hero" />
      {foreign !== null && (
        <p>
          {formatAmount(foreign.amountMinor, foreign.currency, locale)}
          <span className={styles.soft}> · {m.detail.rate(foreign.currency, foreign.rate, currency)}</span>
        </p>
      )}
      {parties && (
        <p className={styles.direction}>
          {m.transfer.row(personName(parties.from, reader), personName(parties.to, reader))}
        </p>
      )}
      <p className={styles.soft}>{line.join(' · ')}</p>
      {pendingLabel !== undefined && <p className={styles.soft}>{pendingLabel}</p>}
    </div>
  );
}
