import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { formatFullDate } from '#i18n/format.ts';
import { personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { PayerRows } from './payer-rows.tsx';
import { ShareRows } from './share-rows.tsx';
import styles from './expense-detail.module.css';

/** The expense as it was: what was entered, and the shares that followed from it. */
export function VersionView({ known }: { known: KnownExpense }) {
  const reader = useReader();
  const { m, locale } = reader;
  const { title, amountMinor, currency, date, category, note, foreign } = known.expense;
  const parties = transferParties(known.expense);
  const facts = [
    formatAmount(amountMinor, currency, locale),
    ...(foreign === null ? [] : [formatAmount(foreign.amountMinor, foreign.currency, locale)]),
    ...(category === null ? [] : [m.expenseForm.categories[category]]),
    formatFullDate(date, locale),
  ];
  return (
    <>
      <p className={styles.versionHead}>
        <strong>
          {parties ? m.transfer.row(personName(parties.from, reader), personName(parties.to, reader)) : title}
        </strong>
        <span className={styles.soft}>{facts.join(' · ')}</span>
      </p>
      {parties === null && (
        <>
          <PayerRows known={known} />
          <ShareRows known={known} />
        </>
      )}
      {note !== '' && <p className={styles.note}>{note}</p>}
    </>
  );
}
