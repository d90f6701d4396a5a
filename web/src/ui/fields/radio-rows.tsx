import { useId } from 'react';
import { ChoiceRow, type Choice } from './choice-row.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './choice-rows.module.css';

export type RadioRowsProps<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  /** Null: nothing chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
  errorMessage?: string | undefined;
};

/** A choice of one, as rows: "which of these are you?" */
export function RadioRows<Value extends string>({
  label,
  choices,
  value,
  onChange,
  errorMessage,
}: RadioRowsProps<Value>) {
  const name = useId();
  return (
    <div
      className={styles.group}
      role="radiogroup"
      aria-label={label}
      aria-describedby={errorMessage ? `${name}-error` : undefined}
    >
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          type="radio"
          name={name}
          choice={choice}
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        />
      ))}
      {errorMessage && (
        <p className={styles.error} id={`${name}-error`} role="alert">
          <Icon name="alert" size={18} />
          {errorMessage}
        </p>
      )}
    </div>
  );
}
