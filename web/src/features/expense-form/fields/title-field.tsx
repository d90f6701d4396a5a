import { useId, useState, type KeyboardEvent } from 'react';
import { limits } from '@nbbang/domain/records/fields';
import { useMessages } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Field } from '#ui/fields/field.tsx';
import { CategoryToggle, CategoryGrid } from './category-choice.tsx';
import { titleSuggestions } from './title-suggestions.ts';
import type { ExpenseFormState } from '#features/expense-form/use-expense-form.ts';
import styles from './title-field.module.css';

/**
 * What the expense was for: a text, which offers titles that were typed before (arrow keys and Enter, or a press).
 * At its end stands the category; a press on it shows all categories.
 */
export function TitleField({ state }: { state: ExpenseFormState }) {
  const m = useMessages();
  const listId = useId();
  const [isFocused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const { form, change, problems, history } = state;
  const offered = isFocused && closedAt !== form.title ? titleSuggestions(form.title, history) : [];

  function type(title: string): void {
    setActive(-1);
    change({ title });
  }

  function take(title: string): void {
    setClosedAt(title);
    type(title);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const chosen = offered[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? offered.length - 1 : active - 1);
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape') setClosedAt(form.title);
    else return;
    // While the list is open, Enter must not save the form and Esc must not close the sheet.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.title}>
      <Field layout="row" label={m.expense.what} errorMessage={titleMessage()}>
        {(control) => (
          <div className={styles.titleLine}>
            <input
              {...control}
              name="title"
              type="text"
              role="combobox"
              value={form.title}
              placeholder={m.expense.whatPlaceholder}
              autoComplete="off"
              enterKeyHint="done"
              aria-required
              aria-autocomplete="list"
              aria-expanded={offered.length > 0}
              aria-controls={offered.length > 0 ? listId : undefined}
              aria-activedescendant={offered[active] === undefined ? undefined : `${listId}-${active}`}
              onFocus={() => setFocused(true)}
              onBlur={() => setFocused(false)}
              onKeyDown={onKeyDown}
              onChange={(event) => type(event.target.value)}
            />
            <CategoryToggle
              category={state.category}
              isOpen={isChoosing}
              onPress={() => setChoosing(!isChoosing)}
            />
          </div>
        )}
      </Field>
      {offered.length > 0 && (
        <div className={styles.suggestions} id={listId} role="listbox" aria-label={m.expenseForm.suggestions}>
          {offered.map((title, at) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field
            <div
              key={title}
              id={`${listId}-${at}`}
              className={cx(styles.suggestion, at === active && styles.active)}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              // The field keeps the focus: without it the list would close before it is pressed.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(title)}
            >
              {title}
            </div>
          ))}
        </div>
      )}
      {isChoosing && (
        <CategoryGrid
          category={state.category}
          onChoose={(value) => {
            setChoosing(false);
            change({ category: { chosen: true, value } });
          }}
        />
      )}
    </div>
  );

  function titleMessage(): string | undefined {
    if (problems.title === 'missing') return m.expense.titleMissing;
    return problems.title && m.expense.titleTooLong(limits.expenseTitle);
  }
}
