import { useId } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { linesOf } from '@nbbang/domain/expense/receipt-lines';
import { sharesOf } from '@nbbang/domain/expense/shares';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { SplitOf } from '@nbbang/domain/records/split';
import { formatList } from '#i18n/format.ts';
import { Amount } from '#ui/money/amount.tsx';
import { nameOf } from '#group/person-name.ts';
import { PersonRow } from './person-row.tsx';
import { inputWords, type Words } from '#group/split-words.ts';
import styles from './expense-detail.module.css';

/** Each person's share and how it came about, my own first. */
export function ShareRows({ known, words }: { known: KnownExpense; words: Words }) {
  const id = useId();
  const { m, ownMemberId } = words;
  const { amountMinor, split, currency } = known.expense;
  const shares = Object.entries(sharesOf(known.id, amountMinor, split));
  const least = Math.min(...shares.map(([, share]) => share));
  const noteOf = (memberId: string, share: MinorUnits) => {
    if (split.mode !== 'equal') return inputWords(split, memberId, words);
    return share > least
      ? m.detail.oddUnit(formatAmount(toMinorUnits(share - least), currency, words.locale))
      : null;
  };
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {m.detail.split}
        <span className={styles.how}>
          {m.detail.how[split.mode]} · {m.group.membersCount(shares.length)}
        </span>
      </h3>
      {split.mode === 'items' && <ReceiptLines split={split} currency={currency} words={words} />}
      <ul>
        {shares
          .toSorted(([a], [b]) => Number(b === ownMemberId) - Number(a === ownMemberId))
          .map(([memberId, share]) => (
            <PersonRow key={memberId} memberId={memberId} words={words} note={noteOf(memberId, share)}>
              <Amount amountMinor={share} currency={currency} />
            </PersonRow>
          ))}
      </ul>
    </section>
  );
}

type ReceiptLinesProps = { split: SplitOf<'items'>; currency: string; words: Words };

/** The receipt: each line with who had it, then what was spread over all of them. */
function ReceiptLines({ split, currency, words }: ReceiptLinesProps) {
  const { m, locale } = words;
  const extras: [string, number][] = [
    [m.detail.tax, split.taxMinor],
    [m.detail.tip, split.tipMinor],
    [m.detail.discount, 0 - split.discountMinor],
  ];
  return (
    <ul className={styles.receipt} aria-label={m.detail.items}>
      {linesOf(split).map(({ title, amountMinor, claimedBy }, at) => (
        <li key={at} className={styles.receiptLine}>
          <span>
            {title.trim() === '' ? m.detail.untitledItem : title}
            <span className={styles.soft}>{formatList(claims(claimedBy, words), locale)}</span>
          </span>
          <Amount amountMinor={amountMinor} currency={currency} size="s" />
        </li>
      ))}
      {extras
        .filter(([, amount]) => amount !== 0)
        .map(([label, amount]) => (
          <li key={label} className={styles.receiptLine}>
            <span>{label}</span>
            <Amount amountMinor={toMinorUnits(amount)} currency={currency} size="s" />
          </li>
        ))}
    </ul>
  );
}

/** Who had a line; two portions of one person are said once, with their number. */
function claims(claimedBy: readonly string[], words: Words): string[] {
  return [...new Set(claimedBy)].map((id) => {
    const portions = claimedBy.filter((other) => other === id).length;
    return portions > 1 ? `${nameOf(id, words)} ×${portions}` : nameOf(id, words);
  });
}
