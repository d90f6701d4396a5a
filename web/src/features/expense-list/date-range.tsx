import { useState } from 'react';
import * as v from 'valibot';
import { calendarDateSchema } from '@nbbang/domain/records/fields';
import { useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { DateField } from '#ui/fields/date-field.tsx';
import styles from './filter-sheet.module.css';

type Dates = { from: string | null; to: string | null };

/** Two days, either of which may be missing. A half-typed one asks for nothing yet. */
export function DateRange({ from, to, onChange }: Dates & { onChange: (dates: Partial<Dates>) => void }) {
  const { search } = useMessages();
  return (
    <fieldset className={styles.range} aria-label={search.dates}>
      <OneDate label={search.from} value={from} onChange={(date) => onChange({ from: date })} />
      <OneDate label={search.to} value={to} onChange={(date) => onChange({ to: date })} />
    </fieldset>
  );
}

type OneDateProps = { label: string; value: string | null; onChange: (date: string | null) => void };

function OneDate({ label, value, onChange }: OneDateProps) {
  const { search, expenseForm } = useMessages();
  const today = useToday();
  const [typed, setTyped] = useState({ text: value ?? '', value });
  if (typed.value !== value) setTyped({ text: value ?? '', value });
  const isBad = typed.text !== '' && !v.is(calendarDateSchema, typed.text);
  return (
    <DateField
      label={label}
      value={typed.text}
      today={today}
      min="1970-01-01"
      max="2199-12-31"
      emptyText={search.noDate}
      errorMessage={isBad ? expenseForm.dateInvalid : undefined}
      onChange={(text) => {
        const date = v.is(calendarDateSchema, text) ? text : null;
        setTyped({ text, value: date });
        if (date !== value) onChange(date);
      }}
    />
  );
}
