import type { ReactNode } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { restoreDeleted } from '#data/expense-commands.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { formatDate, formatFullDate } from '#i18n/format.ts';
import { Amount } from '#ui/money/amount.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { Comments } from './comments.tsx';
import { ExpenseHistory } from './expense-history.tsx';
import { nameOf } from '#group/names.ts';
import { PayerRows } from './payer-rows.tsx';
import { ShareRows } from './share-rows.tsx';
import type { Words } from '#group/split-words.ts';
import { useWords } from '#group/use-words.ts';
import styles from './expense-detail.module.css';

export type ExpenseDetailProps = {
  group: KnownGroup;
  user: SessionUser;
  known: KnownExpense;
  /** What else is to be said beneath the facts. */
  children?: ReactNode;
};

/** Everything about one expense: what it was, who paid, whose share came about how, and what became of it. */
export function ExpenseDetail({ group, user, known, children }: ExpenseDetailProps) {
  const words = useWords(group, user.uid);
  const { m } = words;
  const { expense } = known;
  return (
    <div className={styles.detail}>
      {expense.deletedAt !== null && <Deleted group={group} user={user} known={known} />}
      <Facts known={known} words={words} />
      {children}
      {expense.kind !== 'transfer' && (
        <>
          <PayerRows known={known} words={words} />
          <ShareRows known={known} words={words} />
        </>
      )}
      {expense.note !== '' && (
        <section>
          <h3 className={styles.heading}>{m.detail.note}</h3>
          <p className={styles.note}>{expense.note}</p>
        </section>
      )}
      <Comments groupId={group.id} expenseId={known.id} words={words} />
      <ExpenseHistory groupId={group.id} known={known} words={words} />
    </div>
  );
}

function Deleted({ group, user, known }: ExpenseDetailProps) {
  const { m } = useWords(group, user.uid);
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

function Facts({ known, words }: { known: KnownExpense; words: Words }) {
  const { m, locale, currency, today } = words;
  const { kind, amountMinor, date, category, foreign, payers, split } = known.expense;
  const said = formatDate(date, today, locale);
  const full = formatFullDate(date, locale);
  const [from = ''] = Object.keys(payers);
  const to = split.mode === 'equal' ? (split.participants[0] ?? '') : '';
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
      {kind === 'transfer' && (
        <p className={styles.direction}>{m.transfer.row(nameOf(from, words), nameOf(to, words))}</p>
      )}
      <p className={styles.soft}>{line.join(' · ')}</p>
      {known.pending && <p className={styles.soft}>{m.expense.sending}</p>}
    </div>
  );
}
