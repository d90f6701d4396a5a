import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/amount.tsx';
import type { BalanceRow } from './balance-rows.ts';
import styles from './balance-bars.module.css';

/** What a balance is made of: paid − share + sent − received. */
export function BalanceFigures({ row, currency }: { row: BalanceRow; currency: string }) {
  const m = useMessages();
  const { paid, share, sent, received } = row.totals;
  const figures: readonly { word: string; amountMinor: MinorUnits; sign: '+' | '−' }[] = [
    { word: m.balance.paid, amountMinor: paid, sign: '+' },
    { word: m.balance.share, amountMinor: share, sign: '−' },
    { word: m.balance.sent, amountMinor: sent, sign: '+' },
    { word: m.balance.received, amountMinor: received, sign: '−' },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ word, amountMinor, sign }) => (
        <div key={word} className={styles.figure}>
          <dt>{word}</dt>
          <dd>
            {amountMinor !== 0 && sign}
            <Amount amountMinor={amountMinor} currency={currency} size="s" sign="never" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
