import { useId } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { ChoiceRow, type Choice } from './choice-row.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './choice-rows.module.css';

export type CheckboxRowsProps<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  selected: readonly Value[];
  /** In the order of `choices`. */
  onChange: (selected: Value[]) => void;
  errorMessage?: string | undefined;
};

/** A choice of several people: rows with face, name and amount, and a button that chooses all or none. */
export function CheckboxRows<Value extends string>({
  label,
  choices,
  selected,
  onChange,
  errorMessage,
}: CheckboxRowsProps<Value>) {
  const m = useMessages();
  const name = useId();
  const all = choices.every((choice) => selected.includes(choice.value));
  return (
    <fieldset
      className={styles.group}
      aria-labelledby={`${name}-label`}
      aria-describedby={errorMessage ? `${name}-error` : undefined}
    >
      <div className={styles.head}>
        <span id={`${name}-label`}>{label}</span>
        <button
          type="button"
          className={styles.toggle}
          onClick={() => onChange(all ? [] : choices.map((choice) => choice.value))}
        >
          {all ? m.common.none : m.common.all}
        </button>
      </div>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          type="checkbox"
          name={name}
          choice={choice}
          checked={selected.includes(choice.value)}
          onChange={(checked) =>
            onChange(
              choices
                .map((other) => other.value)
                .filter((value) => (value === choice.value ? checked : selected.includes(value))),
            )
          }
        />
      ))}
      {errorMessage && (
        <p className={styles.error} id={`${name}-error`} role="alert">
          <Icon name="alert" size={18} />
          {errorMessage}
        </p>
      )}
    </fieldset>
  );
}
