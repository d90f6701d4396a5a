import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { currencyCodes } from '@nbbang/domain/money/currency';
import { currencyName } from '@nbbang/domain/money/currency-names';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import type { ExpenseForm } from '#features/expense-form/expense-form.ts';
import styles from './currency-select.module.css';

const common = ['USD', 'EUR', 'JPY', 'KRW', 'CNY', 'TWD', 'THB', 'VND', 'GBP', 'HKD', 'SGD', 'PHP'];

export type CurrencySelectProps = {
  /** The group's. */
  currency: string;
  foreign: ExpenseForm['foreign'];
  history: readonly KnownExpense[];
  onChange: (foreign: ExpenseForm['foreign']) => void;
};

/** The platform's own picker of the currency that was paid in. It lies unseen over the currency sign. */
export function CurrencySelect({ currency, foreign, history, onChange }: CurrencySelectProps) {
  const m = useMessages();
  const locale = useLocale();
  const used = history.flatMap(({ expense }) => (expense.foreign ? [expense.foreign.currency] : []));
  const others = [...new Set([...used, ...common, ...currencyCodes])].filter((code) => code !== currency);
  const option = (code: string) => (
    <option key={code} value={code}>
      {code} · {currencyName(code, locale)}
    </option>
  );
  return (
    <select
      className={styles.currency}
      name="currency"
      aria-label={m.expenseForm.currency}
      value={foreign?.currency ?? currency}
      onChange={({ target: { value: code } }) =>
        onChange(
          code === currency ? null : { currency: code, rateText: lastRate(code, history), chargedText: '' },
        )
      }
    >
      <optgroup label={m.expenseForm.ownCurrency}>{option(currency)}</optgroup>
      <optgroup label={m.expenseForm.otherCurrencies}>{others.map(option)}</optgroup>
    </select>
  );
}

/** The rate that the group's latest expense in the currency has; empty when there is none. */
function lastRate(code: string, history: readonly KnownExpense[]): string {
  const latest = history
    .filter(({ expense }) => expense.foreign?.currency === code)
    .toSorted((a, b) => b.expense.createdAt - a.expense.createdAt)[0];
  return latest?.expense.foreign?.rate ?? '';
}
