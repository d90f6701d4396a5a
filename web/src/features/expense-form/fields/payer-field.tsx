import { useId } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { limits } from '@nbbang/domain/records/fields';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { FieldError } from './field-error.tsx';
import { PersonSelect } from './person-select.tsx';
import type { ExpenseFormState } from '#features/expense-form/use-expense-form.ts';
import lineStyles from '#features/expense-form/lines.module.css';
import styles from './payer-field.module.css';

export type PayerFieldProps = { state: ExpenseFormState; currency: string };

/** Who paid, or received a refund: one, or several with an amount each. The first of several takes what is left. */
export function PayerField({ state, currency }: PayerFieldProps) {
  const m = useMessages();
  const { form, change, people } = state;
  const isIncome = form.kind === 'income';
  const several = isIncome ? m.expenseForm.severalGot : m.expenseForm.severalPaid;
  return (
    <div>
      <PersonSelect
        people={people}
        label={isIncome ? m.expenseForm.receivedBy : m.expense.payer}
        name="payer"
        value={form.payer}
        {...(people.length > 1 && !form.hasCoPayers
          ? { more: { label: `${several}…`, onChoose: () => change({ hasCoPayers: true }) } }
          : {})}
        onChange={(payer) => change({ payer })}
      />
      {form.hasCoPayers && <CoPayers state={state} currency={currency} />}
    </div>
  );
}

function CoPayers({ state, currency }: PayerFieldProps) {
  const m = useMessages();
  const locale = useLocale();
  const id = useId();
  const { form, change, people, problems, amountMinor } = state;
  const words = m.expenseForm;
  const reading = state.reading.payers;
  const isOff = !reading.ok && reading.problems.payers?.code === 'too-much' && amountMinor !== null;
  // A wrong sum is told at once; a text that is no amount yet only after an attempt to save.
  const problem = isOff ? reading.problems.payers : problems.payers;
  return (
    <div className={styles.coPayers}>
      {people.map(({ id: memberId, name, shown, departed }) => {
        return (
          <div key={memberId} className={lineStyles.person}>
            <Avatar id={memberId} name={name} size={28} muted={departed} />
            <span className={lineStyles.name}>{shown}</span>
            {memberId === form.payer ? (
              <span className={styles.restOf}>
                <span className={lineStyles.soft}>{words.rest}</span>
                {reading.ok && amountMinor !== null && (
                  <Amount amountMinor={reading.restMinor} currency={currency} />
                )}
              </span>
            ) : (
              <MoneyInput
                label={words.amountOf(shown)}
                value={form.coPayers[memberId] ?? ''}
                currency={currency}
                invalid={
                  (isOff && Boolean(form.coPayers[memberId])) ||
                  (problems.payerTexts ?? []).includes(memberId)
                }
                describedBy={problem ? id : undefined}
                onChange={(text) => change({ coPayers: { ...form.coPayers, [memberId]: text } })}
              />
            )}
          </div>
        );
      })}
      <FieldError id={id} message={problem && payersMessage(problem)} />
      <div>
        <Button size="s" tone="quiet" onPress={() => change({ hasCoPayers: false })}>
          {words.onlyOne}
        </Button>
      </div>
    </div>
  );

  function payersMessage(found: NonNullable<typeof problem>): string {
    if (found.code === 'too-many') return words.payersTooMany(limits.payers);
    if (found.code === 'not-an-amount') return amountMessage(m, found.problem, found.text, currency);
    return words.payersTooMuch(formatAmount(found.by, currency, locale));
  }
}
