import { useState } from 'react';
import { limits } from '@nbbang/domain/records/fields';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Field } from '#ui/fields/field.tsx';
import type { ExpenseFormState } from '#features/expense-form/use-expense-form.ts';
import styles from './note-field.module.css';

/** A button at first. The field itself is shown once it is asked for, or when there is a note. */
export function NoteField({ state }: { state: ExpenseFormState }) {
  const m = useMessages();
  const { form, change, problems } = state;
  const [isWanted, setWanted] = useState(false);
  if (!isWanted && form.note === '') {
    return (
      <div className={styles.addNote}>
        <Button size="s" tone="quiet" icon="edit" onPress={() => setWanted(true)}>
          {m.expenseForm.addNote}
        </Button>
      </div>
    );
  }
  return (
    <Field
      layout="row"
      label={m.expenseForm.note}
      errorMessage={problems.note && m.expenseForm.noteTooLong(limits.note)}
    >
      {(control) => (
        <textarea
          {...control}
          name="note"
          rows={2}
          value={form.note}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
          autoFocus={isWanted}
          onChange={(event) => change({ note: event.target.value })}
        />
      )}
    </Field>
  );
}
