import { useState } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { AmountField } from '#ui/amount-field/amount-field.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { CheckboxRows } from '#ui/fields/checkbox-rows.tsx';
import { DateField } from '#ui/fields/date-field.tsx';
import { Select } from '#ui/fields/select.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { GroupScreen } from './group-screen.tsx';
import { currency, people, today, won } from './sample.ts';

/** The expense sheet over a group. */
export function FormScreen() {
  const m = useMessages();
  const [isOpen, setOpen] = useState(true);
  const [amount, setAmount] = useState('12,000+8,500');
  const [title, setTitle] = useState('애월 카페');
  const [payer, setPayer] = useState('mJiyeong1');
  const [date, setDate] = useState(today);
  const [selected, setSelected] = useState(people.slice(0, 3).map(({ id }) => id));
  const payerName = people.find(({ id }) => id === payer)?.name ?? '';
  return (
    <>
      <GroupScreen />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={m.expense.addTitle}
        footer={
          <Button tone="primary" block>
            {m.expense.save}
          </Button>
        }
      >
        <AmountField label={m.amount.label} value={amount} onChange={setAmount} currency={currency} />
        <TextField
          layout="row"
          label={m.expense.what}
          placeholder={m.expense.whatPlaceholder}
          value={title}
          onChange={setTitle}
          errorMessage={title === '' ? m.expense.titleMissing : undefined}
        />
        <Select
          layout="row"
          label={m.expense.payer}
          value={payer}
          onChange={setPayer}
          leading={<Avatar id={payer} name={payerName} size={28} />}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField layout="row" label={m.expense.date} value={date} onChange={setDate} today={today} />
        <CheckboxRows
          label={m.expense.participants}
          selected={selected}
          onChange={setSelected}
          choices={people.slice(0, 4).map(({ id, name }) => ({
            value: id,
            label: name,
            leading: <Avatar id={id} name={name} size={32} />,
            trailing: selected.includes(id) ? (
              <Amount amountMinor={won(6834)} currency={currency} />
            ) : (
              m.expense.excluded
            ),
          }))}
        />
      </Sheet>
    </>
  );
}
