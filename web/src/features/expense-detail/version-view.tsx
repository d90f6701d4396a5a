import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { formatFullDate } from '#i18n/format.ts';
import { nameOf } from '#group/person-name.ts';
import { PayerRows } from './payer-rows.tsx';
import { ShareRows } from './share-rows.tsx';
import type { Words } from '#group/split-words.ts';
import styles from './expense-detail.module.css';

/** The expense as it was: what was entered, and the shares that followed from it. */
export function VersionView({ known, words }: { known: KnownExpense; words: Words }) {
  const { m, locale } = words;
  const { title, amountMinor, currency, date, category, note, foreign, kind, payers, split } = known.expense;
  const [from = ''] = Object.keys(payers);
  const to = split.mode === 'equal' ? (split.participants[0] ?? '') : '';
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
          {kind === 'transfer' ? m.transfer.row(nameOf(from, words), nameOf(to, words)) : title}
        </strong>
        <span className={styles.soft}>{facts.join(' · ')}</span>
      </p>
      {kind !== 'transfer' && (
        <>
          <PayerRows known={known} words={words} />
          <ShareRows known={known} words={words} />
        </>
      )}
      {note !== '' && <p className={styles.note}>{note}</p>}
    </>
  );
}
