import { useId } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { Amount } from '#ui/money/amount.tsx';
import { PersonRow } from './person-row.tsx';
import type { Words } from '#group/split-words.ts';
import styles from './expense-detail.module.css';

/** Who paid how much; of an income who received it. */
export function PayerRows({ known, words }: { known: KnownExpense; words: Words }) {
  const id = useId();
  const { kind, payers, currency } = known.expense;
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {kind === 'income' ? words.m.detail.received : words.m.detail.paid}
      </h3>
      <ul>
        {Object.entries(payers)
          .toSorted(([, a], [, b]) => b - a)
          .map(([memberId, paidMinor]) => (
            <PersonRow key={memberId} memberId={memberId} words={words}>
              <Amount amountMinor={paidMinor} currency={currency} />
            </PersonRow>
          ))}
      </ul>
    </section>
  );
}
