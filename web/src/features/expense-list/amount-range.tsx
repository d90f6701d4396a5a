import { useId, useState } from 'react';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { writtenAmount } from '@nbbang/domain/money/written-number';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import styles from './filter-sheet.module.css';

type Amounts = { minMinor: MinorUnits | null; maxMinor: MinorUnits | null };
type AmountRangeProps = Amounts & { currency: string; onChange: (amounts: Partial<Amounts>) => void };

/** Two amounts in the group's currency, either of which may be missing. */
export function AmountRange({ currency, minMinor, maxMinor, onChange }: AmountRangeProps) {
  const { search } = useMessages();
  return (
    <fieldset className={styles.range} aria-label={search.amounts}>
      <OneAmount
        label={search.min}
        currency={currency}
        value={minMinor}
        onChange={(amount) => onChange({ minMinor: amount })}
      />
      <OneAmount
        label={search.max}
        currency={currency}
        value={maxMinor}
        onChange={(amount) => onChange({ maxMinor: amount })}
      />
    </fieldset>
  );
}

type OneAmountProps = {
  label: string;
  currency: string;
  value: MinorUnits | null;
  onChange: (amountMinor: MinorUnits | null) => void;
};

function OneAmount({ label, currency, value, onChange }: OneAmountProps) {
  const m = useMessages();
  const locale = useLocale();
  const id = useId();
  const written = (amount: MinorUnits | null) =>
    amount === null ? '' : writtenAmount(amount, currency, locale);
  const [typed, setTyped] = useState({ text: written(value), value });
  if (typed.value !== value) setTyped({ text: written(value), value });
  const parsed = typed.text.trim() === '' ? null : parseAmount(typed.text, currency, locale);
  const problem = parsed === null || parsed.ok ? null : parsed.problem;
  return (
    <div className={styles.amount}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <MoneyInput
        wide
        label={label}
        currency={currency}
        placeholder={m.search.noAmount}
        value={typed.text}
        invalid={problem !== null}
        describedBy={problem === null ? undefined : id}
        onChange={(text) => {
          const next = text.trim() === '' ? null : parseAmount(text, currency, locale);
          const amount = next?.ok ? next.amountMinor : null;
          setTyped({ text, value: amount });
          if (amount !== value) onChange(amount);
        }}
      />
      {problem !== null && (
        <p className={styles.problem} id={id} role="alert">
          {amountMessage(m, problem, typed.text, currency)}
        </p>
      )}
    </div>
  );
}
