import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from '#ui/styles/cx.ts';
import styles from './small-input.module.css';

export type SmallInputProps = {
  /** For screen readers only. The eye sees beside the field what it belongs to. */
  label: string;
  /** What is in the field and what hears of changes. A number has its own (`use-number-typing.ts`). */
  entry: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };
  /** A symbol, or a button that changes the number. */
  before?: ReactNode;
  after?: ReactNode;
  placeholder?: string;
  align?: 'start' | 'center' | 'end';
  /** As wide as there is room. */
  wide?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  name?: string;
};

/** A small field for a number or a few words, on the line of what it belongs to. */
export function SmallInput({
  label,
  entry,
  before,
  after,
  align = 'end',
  wide = false,
  invalid = false,
  describedBy,
  ...rest
}: SmallInputProps) {
  return (
    <span className={cx(styles.shell, wide && styles.wide, invalid && styles.invalid)}>
      {before}
      <input
        {...rest}
        {...entry}
        className={cx(styles.input, styles[align])}
        size={1}
        autoComplete="off"
        enterKeyHint="done"
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
      />
      {after}
    </span>
  );
}
