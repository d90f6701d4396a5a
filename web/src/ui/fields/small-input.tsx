import type { ChangeEvent, ReactNode, Ref } from 'react';
import { cx } from '#ui/styles/cx.ts';
import styles from './small-input.module.css';

export type SmallInputProps = {
  /** For screen readers only. The eye sees beside the field what it belongs to. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** A symbol, or a button that changes the number. */
  before?: ReactNode;
  after?: ReactNode;
  placeholder?: string;
  inputMode?: 'decimal' | 'numeric' | 'text';
  align?: 'start' | 'center' | 'end';
  /** As wide as there is room. */
  wide?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  name?: string;
  maxLength?: number;
};

type Typing = { ref?: Ref<HTMLInputElement>; onType?: (event: ChangeEvent<HTMLInputElement>) => void };

/** A small field for a number or a few words, on the line of what it belongs to. */
export function SmallInput({
  label,
  value,
  onChange,
  before,
  after,
  align = 'end',
  wide = false,
  invalid = false,
  describedBy,
  ref,
  onType,
  ...rest
}: SmallInputProps & Typing) {
  return (
    <span className={cx(styles.shell, wide && styles.wide, invalid && styles.invalid)}>
      {before}
      <input
        {...rest}
        ref={ref}
        className={cx(styles.input, styles[align])}
        value={value}
        size={1}
        autoComplete="off"
        enterKeyHint="done"
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={onType ?? ((event) => onChange(event.target.value))}
      />
      {after}
    </span>
  );
}
