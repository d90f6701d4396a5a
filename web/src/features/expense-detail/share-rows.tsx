import { useId } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { linesOf } from '@nbbang/domain/expense/receipt-lines';
import { sharesOf } from '@nbbang/domain/expense/shares';
import { ownFirst } from '@nbbang/domain/group/own-member';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { SplitOf } from '@nbbang/domain/records/split';
import { formatList } from '#i18n/format.ts';
import { Amount } from '#ui/money/amount.tsx';
import { personName } from '#group/person-name.ts';
import { useReader, type Reader } from '#group/reader.ts';
import { PersonRow } from './person-row.tsx';
import { inputWords } from '#group/split-words.ts';
import styles from './expense-detail.module.css';

/** Each person's share and how it came about, my own first. */
export function ShareRows({ known }: { known: KnownExpense }) {
  const id = useId();
  const reader = useReader();
  const { m, ownMemberId } = reader;
  const { amountMinor, split, currency } = known.expense;
  const shares = Object.entries(sharesOf(known.id, amountMinor, split));
  const least = Math.min(...shares.map(([, share]) => share));
  const noteOf = (memberId: string, share: MinorUnits) => {
    if (split.mode !== 'equal') return inputWords(split, memberId, reader);
    return share > least
      ? m.detail.oddUnit(formatAmount(toMinorUnits(share - least), currency, reader.locale))
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
      {split.mode === 'items' && <ReceiptLines split={split} currency={currency} />}
      <ul>
        {shares
          .toSorted(([a], [b]) => ownFirst(a, b, ownMemberId))
          .map(([memberId, share]) => (
            <PersonRow key={memberId} memberId={memberId} note={noteOf(memberId, share)}>
              <Amount amountMinor={share} currency={currency} />
            </PersonRow>
          ))}
      </ul>
    </section>
  );
}

type ReceiptLinesProps = { split: SplitOf<'items'>; currency: string };

/** The receipt: each line with who had it, then what was spread over all of them. */
function ReceiptLines({ split, currency }: ReceiptLinesProps) {
  const reader = useReader();
  const { m, locale } = reader;
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
            <span className={styles.soft}>{formatList(claims(claimedBy, reader), locale)}</span>
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
function claims(claimedBy: readonly string[], reader: Reader): string[] {
  return [...new Set(claimedBy)].map((id) => {
    const portions = claimedBy.filter((other) => other === id).length;
    return portions > 1 ? `${personName(id, reader)} ×${portions}` : personName(id, reader);
  });
}
