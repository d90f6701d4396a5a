import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { useCounted } from './use-counted.ts';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import styles from './amount.module.css';

export type AmountProps = {
  amountMinor: MinorUnits;
  /** ISO 4217. */
  currency: string;
  /** `get` and `owe` have a colour, and screen readers hear their word. Show the word too where there is room. */
  tone?: 'neutral' | 'soft' | 'get' | 'owe';
  size?: 's' | 'm' | 'l' | 'xl' | 'hero';
  sign?: 'auto' | 'always' | 'never';
  /** The word already stands beside the amount. */
  wordShown?: boolean;
};

/** An amount of money with a small symbol. A new value is reached by counting. */
export function Amount({
  amountMinor,
  currency,
  tone = 'neutral',
  size = 'm',
  sign = 'auto',
  wordShown = false,
}: AmountProps) {
  const locale = useLocale();
  const m = useMessages();
  const counted = useCounted(amountMinor);
  const parts = formatAmountParts(toMinorUnits(counted), currency, locale, { sign });
  const symbol = (
    <span
      className={cx(
        styles.symbol,
        !parts.symbolFirst && styles.behind,
        parts.symbolFirst && parts.digits.startsWith('1') && styles.tight,
      )}
    >
      {parts.symbol}
    </span>
  );
  return (
    <>
      {!wordShown && tone === 'get' && <VisuallyHidden>{m.money.get} </VisuallyHidden>}
      {!wordShown && tone === 'owe' && <VisuallyHidden>{m.money.owe} </VisuallyHidden>}
      <span className={cx(styles.amount, styles[tone], styles[size])} data-amount-minor={amountMinor}>
        {parts.sign !== '' && <span className={styles.sign}>{parts.sign}</span>}
        {parts.symbolFirst && symbol}
        {parts.digits}
        {!parts.symbolFirst && symbol}
      </span>
    </>
  );
}
