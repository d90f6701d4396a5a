import { exponentOf } from '@nbbang/domain/money/currency';
import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { useLocale } from '#i18n/locale.tsx';
import { SmallInput, type SmallInputProps } from '#ui/fields/small-input.tsx';
import { useAmountTyping } from './use-amount-typing.ts';
import styles from '#ui/fields/small-input.module.css';

export type MoneyInputProps = Omit<SmallInputProps, 'after' | 'inputMode'> & {
  /** ISO 4217. */
  currency: string;
};

/** A small field for an amount. It groups digits while they are typed, and it does sums. */
export function MoneyInput({ currency, before, ...rest }: MoneyInputProps) {
  const locale = useLocale();
  const { inputRef, onChange } = useAmountTyping(rest.value, currency, rest.onChange);
  const { symbol, symbolFirst } = formatAmountParts(zeroMinor, currency, locale);
  const shown = (
    <span className={styles.symbol} aria-hidden="true">
      {symbol}
    </span>
  );
  return (
    <SmallInput
      placeholder="0"
      {...rest}
      ref={inputRef}
      inputMode={exponentOf(currency) === 0 ? 'numeric' : 'decimal'}
      before={
        <>
          {before}
          {symbolFirst && shown}
        </>
      }
      after={!symbolFirst && shown}
      onType={onChange}
    />
  );
}
