import { limits } from '@nbbang/domain/records/fields';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { AmountField } from '#ui/amount-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { FormProblems } from './expense-form.ts';
import { ParticipantRows } from './participant-rows.tsx';
import { PersonSelect } from './person-select.tsx';
import type { ExpenseFormState } from './use-expense-form.ts';

export type ExpenseFieldsProps = {
  state: ExpenseFormState;
  currency: string;
  ownMemberId: string;
  /** The reader's calendar date. */
  today: string;
  autoFocus: boolean;
};

/** The amount, then the lines of the receipt: everything but the amount and the title is right already. */
export function ExpenseFields({ state, currency, ownMemberId, today, autoFocus }: ExpenseFieldsProps) {
  const m = useMessages();
  const { form, change, people, problems } = state;
  const isTransfer = form.kind === 'transfer';
  const choice = { people, ownMemberId };
  return (
    <>
      <AmountField
        label={m.amount.label}
        name="amount"
        value={form.amountText}
        currency={currency}
        errorMessage={problems.amount && m.amount.errors[problems.amount]}
        autoFocus={autoFocus}
        onChange={(amountText) => change({ amountText })}
      />
      <div>
        {!isTransfer && (
          <TextField
            layout="row"
            label={m.expense.what}
            name="title"
            value={form.title}
            placeholder={m.expense.whatPlaceholder}
            autoComplete="off"
            enterKeyHint="done"
            required
            errorMessage={titleMessage(m, problems)}
            onChange={(title) => change({ title })}
          />
        )}
        <PersonSelect
          {...choice}
          label={isTransfer ? m.transfer.from : m.expense.payer}
          name="payer"
          value={form.payer}
          onChange={(payer) => change({ payer })}
        />
        {isTransfer && (
          <PersonSelect
            {...choice}
            label={m.transfer.to}
            name="receiver"
            value={form.participants[0] ?? ''}
            errorMessage={problems.participants && m.transfer.samePerson}
            onChange={(receiver) => change({ participants: [receiver] })}
          />
        )}
        <DateField
          layout="row"
          label={m.expense.date}
          name="date"
          value={form.date}
          today={today}
          min="1970-01-01"
          max="2199-12-31"
          errorMessage={problems.date && m.expense.dateInvalid}
          onChange={(date) => change({ date })}
        />
      </div>
      {!isTransfer && <ParticipantRows state={state} currency={currency} ownMemberId={ownMemberId} />}
    </>
  );
}

function titleMessage(m: Messages, { title }: FormProblems): string | undefined {
  if (title === 'missing') return m.expense.titleMissing;
  return title && m.expense.titleTooLong(limits.expenseTitle);
}
