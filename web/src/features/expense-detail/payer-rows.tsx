import { useId } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { PersonRow } from './person-row.tsx';
import styles from './expense-detail.module.css';

/** Who paid how much; of an income who received it. */
export function PayerRows({ known }: { known: KnownExpense }) {
  const { detail } = useMessages();
  const id = useId();
  const { kind, payers, currency } = known.expense;
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {kind === 'income' ? detail.received : detail.paid}
      </h3>
      <ul>
        {Object.entries(payers)
          .toSorted(([, a], [, b]) => b - a)
          .map(([memberId, paidMinor]) => (
            <PersonRow key={memberId} memberId={memberId}>
              <Amount amountMinor={paidMinor} currency={currency} />
            </PersonRow>
          ))}
      </ul>
    </section>
  );
}
