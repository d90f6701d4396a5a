import { useId } from 'react';
import { cx } from '#ui/styles/cx.ts';
import styles from './segmented.module.css';

export type SegmentedProps<Value extends string> = {
  label: string;
  /** `spoken` is what a screen reader says instead of the label, where the label is only a sign. */
  options: readonly { value: Value; label: string; spoken?: string }[];
  value: Value;
  onChange: (value: Value) => void;
  /** As narrow as its words: it stands above something more important. */
  quiet?: boolean;
};

/** A choice of one among a few, which are all in sight. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  quiet = false,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className={cx(styles.group, quiet && styles.quiet)} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.spoken}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
