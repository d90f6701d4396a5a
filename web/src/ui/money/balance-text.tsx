import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from './amount.tsx';
import { cx } from '#ui/styles/cx.ts';
import styles from './balance-text.module.css';

export type BalanceTextProps = {
  /** Positive: the group owes them. Negative: they owe. Zero: all square. */
  balanceMinor: MinorUnits;
  /** ISO 4217. */
  currency: string;
  /** `inline`: word, then figure. `end`: figure over word, at a row's end. `hero`: word over the large figure. */
  layout?: 'inline' | 'end' | 'hero';
  /** Instead of 받을 돈 / 보낼 돈. */
  words?: { get: string; owe: string; square: string };
};

/** A balance in words and in the colour of the words; never by colour alone. */
export function BalanceText({ balanceMinor, currency, layout = 'inline', words }: BalanceTextProps) {
  const m = useMessages();
  const said = words ?? m.money;
  if (balanceMinor === 0) {
    return (
      <span className={styles[layout]} data-balance-minor={0}>
        <span className={styles.square}>{said.square}</span>
      </span>
    );
  }
  const tone = balanceMinor > 0 ? 'get' : 'owe';
  return (
    <span className={cx(styles[layout])} data-balance-minor={balanceMinor}>
      <Amount
        amountMinor={toMinorUnits(Math.abs(balanceMinor))}
        currency={currency}
        tone={tone}
        sign="never"
        size={layout === 'hero' ? 'hero' : 'm'}
        wordShown
      />
      <span className={styles.word}>{said[tone]}</span>
    </span>
  );
}
