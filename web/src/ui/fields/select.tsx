import type { ReactNode } from 'react';
import { cx } from '#ui/styles/cx.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './select.module.css';

type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectProps<Value extends string> = FieldProps & {
  value: Value;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
  /** Stands before the chosen word: an avatar of up to 28 px, an icon. */
  leading?: ReactNode;
  name?: string;
  disabled?: boolean;
};

/** The platform's own picker: it is the best one on a phone, and it needs no script. */
export function Select<Value extends string>({
  label,
  description,
  errorMessage,
  layout = 'stacked',
  value,
  options,
  onChange,
  leading,
  ...rest
}: SelectProps<Value>) {
  return (
    <Field label={label} description={description} errorMessage={errorMessage} layout={layout}>
      {(control) => (
        <div className={cx(styles.shell, layout === 'row' && styles.row)}>
          {leading !== undefined && (
            <span className={styles.leading} aria-hidden="true">
              {leading}
            </span>
          )}
          <select
            {...rest}
            {...control}
            className={cx(control.className, styles.select, leading !== undefined && styles.withLeading)}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={styles.chevron}>
            <Icon name="chevron-down" size={18} />
          </span>
        </div>
      )}
    </Field>
  );
}
