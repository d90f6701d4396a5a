import type { ReactNode } from 'react';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './choice-rows.module.css';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  description?: string;
  /** An avatar. */
  leading?: ReactNode;
  /** An amount, or the word for being left out. */
  trailing?: ReactNode;
  disabled?: boolean;
};

/** One line of CheckboxRows or RadioRows. */
export function ChoiceRow<Value extends string>({
  type,
  name,
  choice,
  checked,
  onChange,
}: {
  type: 'checkbox' | 'radio';
  name: string;
  choice: Choice<Value>;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={cx(styles.row, styles[type])}>
      <input
        className={styles.input}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.mark}>
        <Icon name="check" size={17} />
      </span>
      <span className={styles.leading}>{choice.leading}</span>
      <span className={styles.text}>
        <span className={styles.label}>{choice.label}</span>
        {choice.description !== undefined && <span className={styles.description}>{choice.description}</span>}
      </span>
      <span className={styles.trailing}>{choice.trailing}</span>
    </label>
  );
}
