import { useMessages } from '#i18n/locale.tsx';
import { AmountField } from '#ui/amount-field/amount-field.tsx';
import { DateField } from '#ui/fields/date-field.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { CurrencySelect } from '#features/expense-form/fields/currency-select.tsx';
import { ForeignFields } from '#features/expense-form/fields/foreign-fields.tsx';
import { NoteField } from '#features/expense-form/fields/note-field.tsx';
import { PayerField } from '#features/expense-form/fields/payer-field.tsx';
import { SplitSection } from '#features/expense-form/split/split-section.tsx';
import { TitleField } from '#features/expense-form/fields/title-field.tsx';
import { TransferParties } from '#features/expense-form/fields/transfer-parties.tsx';
import type { ExpenseFormState } from './use-expense-form.ts';
import styles from './expense-fields.module.css';

export type ExpenseFieldsProps = {
  state: ExpenseFormState;
  /** The group's. */
  currency: string;
  /** The reader's calendar date. */
  today: string;
  /** A new expense may still become an income. The kind of a stored one stays. */
  isNew: boolean;
};

/** All fields of the form. Amount and title are empty at first; the others begin with what is most likely. */
export function ExpenseFields({ state, currency, today, isNew }: ExpenseFieldsProps) {
  const m = useMessages();
  const { form, change, problems, history, reading } = state;
  const { foreign } = form;
  const isTransfer = form.kind === 'transfer';
  return (
    <>
      {isNew && !isTransfer && (
        <Segmented<'expense' | 'income'>
          quiet
          label={m.expenseForm.kind}
          value={form.kind === 'income' ? 'income' : 'expense'}
          options={[
            { value: 'expense', label: m.expenseForm.spent },
            { value: 'income', label: m.expenseForm.gotBack },
          ]}
          onChange={(kind) => change({ kind })}
        />
      )}
      <AmountField
        label={m.amount.label}
        name="amount"
        value={form.amountText}
        currency={foreign?.currency ?? currency}
        errorMessage={
          problems.amount && amountMessage(m, problems.amount, form.amountText, foreign?.currency ?? currency)
        }
        autoFocus={isNew}
        symbolControl={
          <CurrencySelect
            currency={currency}
            foreign={foreign}
            history={history}
            onChange={(chosen) => change({ foreign: chosen })}
          />
        }
        onChange={(amountText) =>
          // Where there is a rate, another amount abroad means that another amount was charged.
          change(
            foreign?.rateText ? { amountText, foreign: { ...foreign, chargedText: '' } } : { amountText },
          )
        }
      />
      <ForeignFields state={state} currency={currency} />
      <div className={styles.rows}>
        {isTransfer ? <TransferParties state={state} /> : <TitleField state={state} />}
        {!isTransfer && <PayerField state={state} currency={currency} />}
        <DateField
          layout="row"
          label={m.expense.date}
          name="date"
          value={form.date}
          today={today}
          min="1970-01-01"
          max="2199-12-31"
          errorMessage={problems.date && m.expenseForm.dateInvalid}
          onChange={(date) => change({ date })}
        />
        <NoteField state={state} />
      </div>
      {reading.split && <SplitSection state={state} currency={currency} preview={reading.split} />}
    </>
  );
}
