import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { useLocale } from '#i18n/locale.tsx';
import { NumberInput, type NumberInputProps } from './number-input.tsx';
import styles from '#ui/fields/small-input.module.css';

export type MoneyInputProps = Omit<NumberInputProps, 'after' | 'notation'> & {
  /** ISO 4217. */
  currency: string;
};

/** A small field for an amount, with the symbol of its currency. It groups digits while they are typed, and does sums. */
export function MoneyInput({ currency, before, ...rest }: MoneyInputProps) {
  const locale = useLocale();
  const { symbol, symbolFirst } = formatAmountParts(zeroMinor, currency, locale);
  const shown = (
    <span className={styles.symbol} aria-hidden="true">
      {symbol}
    </span>
  );
  return (
    <NumberInput
      {...rest}
      notation={{ kind: 'amount', currency, locale }}
      before={
        <>
          {before}
          {symbolFirst && shown}
        </>
      }
      after={!symbolFirst && shown}
    />
  );
}
