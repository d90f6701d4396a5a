import { useId } from 'react';
import { formatAmount, formatAmountParts } from '@nbbang/domain/money/format-amount';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { NumberInput } from '#ui/amount-field/number-input.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { FieldError } from './field-error.tsx';
import type { ExpenseFormState } from '#features/expense-form/use-expense-form.ts';
import lineStyles from '#features/expense-form/lines.module.css';
import styles from './foreign-fields.module.css';

/** What an amount abroad is in the group's currency: a rate or the amount charged, each worked out from the other. */
export function ForeignFields({ state, currency }: { state: ExpenseFormState; currency: string }) {
  const m = useMessages();
  const locale = useLocale();
  const id = useId();
  const { form, change, problems } = state;
  const { amount } = state.reading;
  const { foreign } = form;
  if (foreign === null) return null;
  const words = m.expenseForm;
  const charged = amount.ok
    ? formatAmountParts(amount.amountMinor, currency, locale, { sign: 'never' }).digits
    : '0';
  return (
    <div className={styles.foreign}>
      <div className={lineStyles.labelled}>
        <span>
          {words.rate}
          <span className={lineStyles.soft}> 1 {foreign.currency} =</span>
        </span>
        <NumberInput
          label={words.rateOf(foreign.currency)}
          name="rate"
          value={foreign.rateText}
          placeholder={amount.ok && amount.foreign !== null ? amount.foreign.rate.slice(0, 12) : '0'}
          notation={{ kind: 'rate', locale }}
          invalid={problems.rate !== undefined}
          describedBy={`${id}-rate`}
          onChange={(rateText) => change({ foreign: { ...foreign, rateText, chargedText: '' } })}
        />
      </div>
      <FieldError id={`${id}-rate`} message={rateMessage()} />
      <div className={lineStyles.labelled}>
        <span>{words.charged}</span>
        <MoneyInput
          label={words.charged}
          name="charged"
          value={foreign.chargedText}
          currency={currency}
          placeholder={charged}
          invalid={problems.charged !== undefined}
          describedBy={`${id}-charged`}
          onChange={(chargedText) => change({ foreign: { ...foreign, chargedText, rateText: '' } })}
        />
      </div>
      <FieldError
        id={`${id}-charged`}
        message={problems.charged && amountMessage(m, problems.charged, foreign.chargedText, currency)}
      />
      <span className={styles.hidden} aria-live="polite">
        {amount.ok && `= ${formatAmount(amount.amountMinor, currency, locale)}`}
      </span>
    </div>
  );

  function rateMessage(): string | undefined {
    const { rate } = problems;
    if (rate === undefined) return undefined;
    return typeof rate === 'string'
      ? words.rateProblems[rate]
      : amountMessage(m, rate, foreign?.rateText ?? '', null);
  }
}
