import { useMessages } from '#i18n/locale.tsx';
import { PersonSelect } from './person-select.tsx';
import type { ExpenseFormState } from '#features/expense-form/use-expense-form.ts';

/** Who sent the money, and who got it. */
export function TransferParties({ state }: { state: ExpenseFormState }) {
  const m = useMessages();
  const { form, change, people, problems } = state;
  return (
    <>
      <PersonSelect
        people={people}
        label={m.transfer.from}
        name="payer"
        value={form.payer}
        onChange={(payer) => change({ payer })}
      />
      <PersonSelect
        people={people}
        label={m.transfer.to}
        name="receiver"
        value={form.receiver ?? ''}
        errorMessage={problems.receiver && m.transfer.samePerson}
        onChange={(receiver) => change({ receiver })}
      />
    </>
  );
}
